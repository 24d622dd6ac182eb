using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
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

public sealed class ReopenAccount(PortalDb db, CurrentUser current, ILogger<ReopenAccount> log)
{
    public async Task HandleAsync(Guid id, CancellationToken ct)
    {
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, (DateTime?)null), ct);
        log.LogInformation("Administrator {Administrator} opened account {Account} again", current.Id, id);
    }
}

public sealed class EndSessions(PortalDb db, CurrentUser current, ILogger<EndSessions> log)
{
    public async Task HandleAsync(Guid id, CancellationToken ct)
    {
        await db.Sessions.Where(s => s.UserId == id).ExecuteDeleteAsync(ct);
        log.LogInformation("Administrator {Administrator} ended the sessions of account {Account}", current.Id, id);
    }
}

/// <summary>For whoever forgot the password: a first password again, told once, and every session ended.</summary>
public sealed class GiveFirstPassword(PortalDb db, IPasswordHasher<PortalUser> hasher, CurrentUser current, ILogger<GiveFirstPassword> log)
{
    public async Task HandleAsync(Guid id, string firstPassword, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.SingleAsync(u => u.Id == id, ct);
        user.TakeFirstPassword(hasher.HashPassword(user, firstPassword));
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await db.SaveChangesAsync(ct);
        await db.Sessions.Where(s => s.UserId == id).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        log.LogInformation("Administrator {Administrator} gave account {Account} a first password", current.Id, id);
    }
}
