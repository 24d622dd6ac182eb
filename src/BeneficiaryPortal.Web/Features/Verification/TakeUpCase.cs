using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class TakeUpCase(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, PlainMoveForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.TakeUp(by), ct);
}
