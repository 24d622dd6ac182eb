using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Visits;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>Which day is closed.</summary>
public sealed class CloseDayForm
{
    public DateOnly? Day { get; set; }
}

/// <param name="Closing">What was counted when it was closed.</param>
/// <param name="Late">How many came after that.</param>
public sealed record ClosedDay(DayClosing Closing, int Late);

/// <summary>Counts everybody who came on a day and keeps the numbers as they are (MSO-2).</summary>
public sealed class CloseDay(PortalDb db, CurrentUser user)
{
    /// <returns>False when somebody has closed it already.</returns>
    /// <exception cref="ContactRefusedException">The day has not come.</exception>
    public async Task<bool> HandleAsync(DateOnly day, CancellationToken ct)
    {
        var acting = user.Acting;
        if (DayClosing.WhyNot(day, acting) is { } refusal)
        {
            throw new ContactRefusedException(refusal);
        }

        // Everybody is counted, whoever closes the day: these are numbers without names.
        db.DayClosings.Add(DayClosing.Of(day, await DayCount.TalliesAsync(db.Contacts, day, ct), acting));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException failure) when (UniqueIndexViolation.Is(failure, "PK_DayClosings"))
        {
            return false;
        }
    }

    /// <returns>Null while the day is not closed.</returns>
    public async Task<ClosedDay?> FindAsync(DateOnly day, CancellationToken ct)
    {
        if (await db.DayClosings.AsNoTracking().SingleOrDefaultAsync(d => d.Day == day, ct) is not { } closing)
        {
            return null;
        }

        var counted = closing.Tallies.Sum(tally => tally.Count);
        return new ClosedDay(closing, Math.Max(0, (await DayCount.OfAsync(db.Contacts, day, ct)).All - counted));
    }
}
