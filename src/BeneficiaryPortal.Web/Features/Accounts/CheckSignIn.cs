using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>Whose account this is, or nobody's. Unknown, closed, resting and wrong are one answer, after the same work.</summary>
public sealed class CheckSignIn(PortalDb db, IPasswordHasher<PortalUser> hasher, SignInTries tries)
{
    private static readonly Lazy<string> NobodysHash = new(() => new TypedPasswordHasher().HashPassword(new PortalUser(), Guid.NewGuid().ToString()));

    public async Task<PortalUser?> HandleAsync(string identifier, string password, CancellationToken ct)
    {
        var user = await FindAsync(identifier, ct);
        var mayTry = await tries.CountAsync(user?.Id ?? Guid.Empty, ct);
        var isRight = hasher.VerifyHashedPassword(user ?? new PortalUser(), user?.PasswordHash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed;
        if (user is null || user.ClosedAt is not null || !mayTry || !isRight)
        {
            return null;
        }

        await tries.ForgetAsync(user.Id, ct);
        return user;
    }

    public async Task<Roles> RolesOfAsync(PortalUser user, CancellationToken ct)
    {
        var names = await db.UserRoles.Where(r => r.UserId == user.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(ct);
        return names.Aggregate(Roles.None, (all, name) => all | Enum.Parse<Roles>(name));
    }

    private Task<PortalUser?> FindAsync(string identifier, CancellationToken ct)
    {
        if (SaudiId.Parse(identifier) is { } nationalId)
        {
            return db.WithNationalId(nationalId)
                .Join(db.Users, b => b.UserId, u => u.Id, (_, u) => u)
                .AsNoTracking()
                .SingleOrDefaultAsync(ct);
        }

        var userName = UserNames.Normalized(identifier);
        return db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == userName, ct);
    }
}
