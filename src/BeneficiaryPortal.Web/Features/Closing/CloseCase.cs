using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Closing;

public sealed class CloseCase(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, CloseForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.Close(form.Note, by), ct);
}
