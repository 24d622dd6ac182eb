using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Research;

public sealed class AnswerReferral(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, AnswerForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => Answer(c, form, by), ct);

    // STP-3h; what was not said to be explained was not.
    private static void Answer(SupportCase c, AnswerForm form, ActingUser by)
    {
        var asksLegalAspects = c.Policy.Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        c.AnswerReferral(form.Answer!, asksLegalAspects ? form.LegalAspectsExplained ?? false : null, by);
    }
}
