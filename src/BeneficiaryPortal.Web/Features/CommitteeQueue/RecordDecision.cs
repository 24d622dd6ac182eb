using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

public sealed class RecordDecision(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public async Task<bool> HandleAsync(string number, DecisionForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.ToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return false;
        }

        c.Decide(form.Verdict!.Value, form.Reasons!, form.Message!, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
