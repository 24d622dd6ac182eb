using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>Submits a draft of the desk, or submits again what was completed at the desk.</summary>
public sealed class HandInAtDesk(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, CaseAction action, PlainMoveForm form, CancellationToken ct) => db.MoveAsync(
        user.Acting,
        number,
        form,
        (c, by) =>
        {
            if (action == CaseAction.Submit)
            {
                c.Submit(by);
            }
            else
            {
                c.Resubmit(by);
            }
        },
        ct);
}
