using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

public sealed class RecordDecision(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, DecisionForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.Decide(form.Verdict!.Value, form.Reasons!, form.Message!, by), ct);
}
