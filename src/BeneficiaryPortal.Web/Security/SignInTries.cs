using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Five tries an account, then ten minutes of rest. A try is counted before the password is looked at, so that many at once do not get more.</summary>
public sealed class SignInTries(PortalDb db, TimeProvider clock)
{
    public const int Most = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>False while the account rests.</summary>
    public async Task<bool> CountAsync(Guid userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + Rest;
        return await db.Users.Where(u => u.Id == userId && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= Most ? until : null)
                    .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= Most ? 0 : u.AccessFailedCount + 1),
                ct) == 1;
    }

    public Task ForgetAsync(Guid userId, CancellationToken ct) =>
        db.Users.Where(u => u.Id == userId)
            .ExecuteUpdateAsync(row => row.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null).SetProperty(u => u.AccessFailedCount, 0), ct);
}
