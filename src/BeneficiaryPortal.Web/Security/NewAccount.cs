using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Adds an account with its roles to what will be saved, so that whatever belongs to it is saved with it or not at all.</summary>
public sealed class NewAccount(PortalDb db, IPasswordHasher<PortalUser> hasher, TimeProvider clock)
{
    /// <summary>With a password that the person chose.</summary>
    public PortalUser Add(string userName, string fullName, string password, Roles roles) =>
        AddWithHash(Guid.CreateVersion7(clock.GetUtcNow()), userName, fullName, HashOf(password), roles);

    /// <summary>With a password that the person chose a while ago, of which only the hash was kept.</summary>
    public PortalUser AddWithHash(Guid id, string userName, string fullName, string passwordHash, Roles roles)
    {
        var user = Add(id, userName, fullName, roles);
        user.ChoosePassword(passwordHash);
        return user;
    }

    public string HashOf(string password) => hasher.HashPassword(new PortalUser(), password);

    /// <summary>With a password that somebody else tells the person.</summary>
    public PortalUser AddWithFirstPassword(Guid id, string userName, string fullName, string password, Roles roles)
    {
        var user = Add(id, userName, fullName, roles);
        user.TakeFirstPassword(hasher.HashPassword(user, password));
        return user;
    }

    private PortalUser Add(Guid id, string userName, string fullName, Roles roles)
    {
        var user = new PortalUser
        {
            Id = id,
            UserName = userName,
            NormalizedUserName = UserNames.Normalized(userName),
            FullName = fullName,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            LockoutEnabled = true,
        };
        db.Users.Add(user);
        db.UserRoles.AddRange(RoleIds.Of(user, roles));
        return user;
    }
}

/// <summary>User names are compared without regard to case, in whatever digits they were typed.</summary>
public static class UserNames
{
    public static string Normalized(string userName) => Localisation.Digits.ToAscii(userName).Normalize().ToUpperInvariant();
}
