using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>A closed account opens nothing from the next request on. Nothing that its person did is lost.</summary>
public sealed class CloseAccount(PortalDb db, CurrentUser current, TimeProvider clock, ILogger<CloseAccount> log)
{
    public async Task<UserRefusal?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var turn = await db.TakeTurnAsync(ct);
        if (await db.WhyKeepAsync(id, current, ct) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await db.Users.Where(u => u.Id == id && u.ClosedAt == null).ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, now), ct);
        await db.Sessions.Where(s => s.UserId == id).ExecuteDeleteAsync(ct);
        await turn.CommitAsync(ct);
        log.LogInformation("Administrator {Administrator} closed account {Account}", current.Id, id);
        return null;
    }
}
