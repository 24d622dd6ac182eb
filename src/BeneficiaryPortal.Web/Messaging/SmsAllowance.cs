using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>So many SMS a day and no more, all nodes together: whoever makes the portal write to strangers cannot make it cost without end.</summary>
public sealed class SmsAllowance(PortalDb db, MessagesSettings settings, TimeProvider clock)
{
    private DateOnly Today => RiyadhTime.Today(clock);

    /// <summary>Counts one SMS of today.</summary>
    /// <returns>False when today's are used up.</returns>
    public async Task<bool> TakeAsync(CancellationToken ct)
    {
        var (today, most) = (Today, settings.SmsPerDay);
        while (await db.SmsDays.Where(d => d.Day == today && d.Sent < most).ExecuteUpdateAsync(row => row.SetProperty(d => d.Sent, d => d.Sent + 1), ct) == 0)
        {
            if (await IsUsedUpAsync(ct))
            {
                return false;
            }

            await BeginDayAsync(today, ct);
        }

        return true;
    }

    public async Task<bool> IsUsedUpAsync(CancellationToken ct)
    {
        var (today, most) = (Today, settings.SmsPerDay);
        return await db.SmsDays.AnyAsync(d => d.Day == today && d.Sent >= most, ct);
    }

    private async Task BeginDayAsync(DateOnly today, CancellationToken ct)
    {
        var row = db.SmsDays.Add(new SmsDay { Day = today });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException another) when (UniqueIndexViolation.Is(another, "PK_SmsDays"))
        {
            // Another node began the day.
        }
        finally
        {
            row.State = EntityState.Detached;
        }
    }
}
