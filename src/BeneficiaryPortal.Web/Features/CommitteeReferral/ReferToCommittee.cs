using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.CommitteeReferral;

public sealed class ReferToCommittee(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user, or was told of through a channel that its policy has not.</returns>
    public async Task<bool> HandleAsync(string number, ReferralForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c || !c.Policy.Terms.Has(form.Channel!.Value))
        {
            return false;
        }

        c.ReferToCommittee(form.Channel.Value, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
