using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

public sealed class AmendAtDesk(PortalDb db, CurrentUser user)
{
    /// <returns>How the amended request is handed in; null when it does not exist for this user.</returns>
    public async Task<CaseAction?> HandleAsync(string number, EditForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return null;
        }

        c.Amend(form.AnswersOf(c.Beneficiary), acting);
        await db.SaveChangesAsync(ct);
        return c.HandIn;
    }
}
