using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

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
