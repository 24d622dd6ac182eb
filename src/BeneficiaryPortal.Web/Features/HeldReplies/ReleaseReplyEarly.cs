using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.HeldReplies;

public sealed class ReleaseReplyEarly(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public async Task<bool> HandleAsync(string number, EarlyReleaseForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return false;
        }

        c.ReleaseReplyEarly(form.Reason!, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
