using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;

namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class ReferToResearcher(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public async Task<bool> HandleAsync(string number, ReferForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return false;
        }

        // STP-3h
        var byTelephone = c.Policy.Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        var called = byTelephone ? SaudiMobile.Parse(form.CallNumber) : null;
        c.ReferToResearcher(form.Question!, called is null ? null : new ReferralCall(called, acting.At), acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
