using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.DeskMobile;

/// <param name="Person">Whose number it is.</param>
/// <param name="Changes">The latest first.</param>
public sealed record DeskMobilePage(Beneficiary Person, IReadOnlyList<MobileChange> Changes)
{
    public DeskMobileForm Form { get; init; } = new();
}

/// <summary>Who lost their telephone comes to the desk with their identity card: an officer changes the number, with a reason and on record.</summary>
public sealed class ChangeMobileAtDesk(PortalDb db, CurrentUser user, ChangeMobile change)
{
    private const int Most = 10;

    /// <summary>Whoever may read of the person; nobody serves themselves (CNF-2), and a representative those alone whom the branch received (CHN-8).</summary>
    private IQueryable<Beneficiary> Files => db.FilesVisibleTo(user.Acting);

    /// <returns>Null when there is no such file for this user.</returns>
    public async Task<DeskMobilePage?> PageAsync(long id, CancellationToken ct) =>
        await Files.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct) is { } person
            ? new DeskMobilePage(person, await db.MobileChanges.AsNoTracking().Where(c => c.BeneficiaryId == id).OrderByDescending(c => c.At).Take(Most).ToListAsync(ct))
            : null;

    /// <returns>False when there is no such file for this user.</returns>
    public async Task<bool> HandleAsync(long id, DeskMobileForm form, Guid key, CancellationToken ct)
    {
        if (await Files.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } person)
        {
            return false;
        }

        if (!await db.MobileChanges.AnyAsync(c => c.Id == key, ct))
        {
            await change.HandleAsync(person, SaudiMobile.Parse(form.Mobile)!, user.Acting, form.Reason, key, ct);
            await SaveAsync(ct);
        }

        return true;
    }

    // The same form twice at once: it was taken.
    private async Task SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException twice) when (UniqueIndexViolation.Is(twice, "PK_MobileChanges"))
        {
            db.ChangeTracker.Clear();
        }
    }
}
