using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.CommitteeReferral;

/// <summary>Sends a reply whose floor is reached; the case itself refuses an earlier one (STP-5).</summary>
public sealed class ReleaseReply(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, PlainMoveForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.ReleaseReply(by), ct);
}
