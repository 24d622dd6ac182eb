using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>The new roles hold from the person's next request on: every request reads them anew.</summary>
public sealed class ChangeRoles(PortalDb db, CurrentUser current, ILogger<ChangeRoles> log)
{
    public async Task<UserRefusal?> HandleAsync(Guid id, RolesForm form, CancellationToken ct)
    {
        await using var turn = await db.TakeTurnAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == id, ct);
        var roles = form.Roles.Together();
        if (!roles.HasFlag(Roles.Administrator) && await db.WhyKeepAsync(id, current, ct) is { } refusal)
        {
            return refusal;
        }

        await db.UserRoles.Where(r => r.UserId == id).ExecuteDeleteAsync(ct);
        db.UserRoles.AddRange(RoleIds.Of(user, roles));
        user.BranchId = await db.BranchOfAsync(form, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        log.LogInformation("Administrator {Administrator} gave account {Account} the roles {Roles}", current.Id, id, roles);
        return null;
    }
}
