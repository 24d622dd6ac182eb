using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Research;

public sealed class AnswerReferral(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public async Task<bool> HandleAsync(string number, AnswerForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return false;
        }

        // STP-3h; what was not said to be explained was not.
        var asksLegalAspects = c.Policy.Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        c.AnswerReferral(form.Answer!, asksLegalAspects ? form.LegalAspectsExplained ?? false : null, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
