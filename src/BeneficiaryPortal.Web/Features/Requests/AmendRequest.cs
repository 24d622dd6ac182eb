using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Requests;

public sealed class AmendRequest(PortalDb db, CurrentUser user)
{
    /// <returns>Where the answers are checked again; null when the request does not exist for this user.</returns>
    public async Task<string?> HandleAsync(string number, AnswersForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.OwnToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return null;
        }

        c.Amend(form.AnswersOf(c.Beneficiary), acting);
        await db.SaveChangesAsync(ct);
        return OwnDuty.In(c.State, number)!.Href;
    }
}
