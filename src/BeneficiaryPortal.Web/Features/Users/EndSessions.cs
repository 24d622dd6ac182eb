using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

public sealed class EndSessions(PortalDb db, CurrentUser current, ILogger<EndSessions> log)
{
    public async Task HandleAsync(Guid id, CancellationToken ct)
    {
        await db.Sessions.Where(s => s.UserId == id).ExecuteDeleteAsync(ct);
        log.LogInformation("Administrator {Administrator} ended the sessions of account {Account}", current.Id, id);
    }
}
