using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>What can be asked for, and what this person has asked for already.</summary>
public sealed class NewRequestReading(PortalDb db, CurrentUser user)
{
    private static readonly IReadOnlyList<CaseState> Running = CaseWorkflow.Running;

    /// <returns>Null for a person without a file.</returns>
    public async Task<NewRequestPage?> HandleAsync(NewRequestForm form, CancellationToken ct)
    {
        var id = user.Id;
        if (!await db.Beneficiaries.AnyAsync(b => b.UserId == id, ct))
        {
            return null;
        }

        var kinds = await db.SupportKinds.Offered().AsNoTracking().OrderBy(kind => kind.Key).ToListAsync(ct);
        var alike = await db.Cases.OwnedBy(user.Acting).Where(c => Running.Contains(c.State)).OrderByDescending(c => c.Id)
            .Select(c => new OpenAlike(c.Number, c.Kind.Key)).ToListAsync(ct);
        return new NewRequestPage(kinds, form, alike);
    }
}
