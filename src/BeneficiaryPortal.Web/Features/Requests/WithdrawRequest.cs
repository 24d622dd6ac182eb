using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Requests;

public sealed class WithdrawRequest(PortalDb db, CurrentUser user)
{
    /// <returns>False when the request does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">The request has come to another stage than the page showed.</exception>
    public async Task<bool> HandleAsync(string number, WithdrawForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.Cases.OwnedBy(acting).Whole().SingleOrDefaultAsync(c => c.Number == number, ct) is not { } found)
        {
            return false;
        }

        if (PublicStages.Of(found.State) != form.Stage)
        {
            throw new MoveRefusedException(MoveRefusal.NotInThisState, CaseAction.Withdraw, found.State);
        }

        found.Withdraw(form.Reason, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
