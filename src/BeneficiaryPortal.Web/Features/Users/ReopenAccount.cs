using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

public sealed class ReopenAccount(PortalDb db, CurrentUser current, ILogger<ReopenAccount> log)
{
    public async Task HandleAsync(Guid id, CancellationToken ct)
    {
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, (DateTime?)null), ct);
        log.LogInformation("Administrator {Administrator} opened account {Account} again", current.Id, id);
    }
}
