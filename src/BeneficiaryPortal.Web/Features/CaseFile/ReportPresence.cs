using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Features.Common.Presence;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.CaseFile;

/// <summary>What the script of a case page says: this page is in view, or is being left.</summary>
public sealed class PresenceForm
{
    public Guid Page { get; set; }
    public bool Leaving { get; set; }
}

/// <summary>Notes who has a case open, and answers who else has.</summary>
public sealed class ReportPresence(PortalDb db, CurrentUser user)
{
    /// <returns>Who else has it open; null when the case does not exist for this user.</returns>
    public async Task<IReadOnlyList<OpenNow>?> HandleAsync(string number, PresenceForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.Cases.VisibleTo(acting).Where(c => c.Number == number).Select(c => (long?)c.Id).SingleOrDefaultAsync(ct) is not { } caseId)
        {
            return null;
        }

        if (form.Leaving)
        {
            await db.CasePresences.Where(p => p.CaseId == caseId && p.UserId == acting.UserId && p.Page == form.Page).ExecuteDeleteAsync(ct);
            return [];
        }

        await NoteAsync(caseId, form.Page, acting, ct);
        return await db.OpenNow(caseId, acting).ToListAsync(ct);
    }

    private async Task NoteAsync(long caseId, Guid page, ActingUser acting, CancellationToken ct)
    {
        var (now, silent) = (acting.At, acting.At - CasePresence.Silence);
        var mine = db.CasePresences.Where(p => p.CaseId == caseId && p.UserId == acting.UserId);
        if (await mine.Where(p => p.SeenAt >= silent).ExecuteUpdateAsync(p => p.SetProperty(row => row.SeenAt, now).SetProperty(row => row.Page, page), ct) > 0)
        {
            return;
        }

        await mine.ExecuteDeleteAsync(ct);
        db.CasePresences.Add(new CasePresence { CaseId = caseId, UserId = acting.UserId!.Value, Name = acting.Name, Roles = acting.Roles, Since = now, SeenAt = now, Page = page });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (UniqueIndexViolation.Is(failure, "PK_CasePresences"))
        {
            // Another page of the same person has said so in the same moment.
            db.ChangeTracker.Clear();
        }
    }
}
