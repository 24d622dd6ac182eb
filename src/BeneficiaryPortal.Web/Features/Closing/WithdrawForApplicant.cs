using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Closing;

public sealed class WithdrawForApplicant(PortalDb db, CurrentUser user)
{
    /// <returns>False when the case does not exist for this user.</returns>
    public Task<bool> HandleAsync(string number, WithdrawalForm form, CancellationToken ct) =>
        db.MoveAsync(user.Acting, number, form, (c, by) => c.Withdraw(form.Reason, by), ct);
}
