using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;

namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class ReferToResearcher(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, ReferForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => Refer(c, form, by), ct);

    // STP-3h
    private static void Refer(SupportCase c, ReferForm form, ActingUser by)
    {
        var byTelephone = c.Policy.Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        var called = byTelephone ? SaudiMobile.Parse(form.CallNumber) : null;
        c.ReferToResearcher(form.Question!, called is null ? null : new ReferralCall(called, by.At), by);
    }
}
