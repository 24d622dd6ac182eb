using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>Sends a draft, or sends again what had been given back.</summary>
public sealed class HandInRequest(PortalDb db, CurrentUser user)
{
    /// <returns>False when the request does not exist for this user.</returns>
    public async Task<bool> HandleAsync(string number, CaseAction action, PlainMoveForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.OwnToMoveAsync(number, form.Version, acting, ct) is not { } c)
        {
            return false;
        }

        if (action == CaseAction.Submit)
        {
            c.Submit(acting);
        }
        else
        {
            c.Resubmit(acting);
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
