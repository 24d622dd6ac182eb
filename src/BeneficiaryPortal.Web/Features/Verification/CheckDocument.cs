using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class CheckDocument(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, string slot, CheckForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.CheckDocument(slot, form.Found(), by), ct);
}
