using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.FullNumbers;

/// <param name="View">The request.</param>
/// <param name="Shown">Who had these numbers shown, this time included, the latest first.</param>
public sealed record FullNumbersPage(CaseView View, IReadOnlyList<Disclosure> Shown);

/// <summary>Writes down who has the numbers shown, then shows them.</summary>
public sealed class ShowFullNumbers(PortalDb db, CurrentUser user)
{
    private const int Most = 20;

    /// <returns>Null when the case does not exist for this user.</returns>
    public async Task<FullNumbersPage?> HandleAsync(string number, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await CaseView.LoadAsync(db, number, acting, ct) is not { } view)
        {
            return null;
        }

        db.Disclosures.Add(new Disclosure { CaseId = view.Case.Id, ById = acting.UserId!.Value, ByName = acting.Name, At = acting.At });
        await db.SaveChangesAsync(ct);
        var shown = await db.Disclosures.AsNoTracking().Where(d => d.CaseId == view.Case.Id).OrderByDescending(d => d.Id).Take(Most).ToListAsync(ct);
        return new FullNumbersPage(view, shown);
    }
}
