using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.HeldReplies;

public sealed class ReleaseReplyEarly(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, EarlyReleaseForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.ReleaseReplyEarly(form.Reason!, by), ct);
}
