using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class ConfirmVerification(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, ConfirmForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.ConfirmVerification(form.Note, by), ct);
}
