using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>Why an account is left as it is.</summary>
public enum UserRefusal
{
    /// <summary>Nobody takes the administration from themselves.</summary>
    OwnAdministration,

    /// <summary>Somebody must be left who can open accounts.</summary>
    LastAdministrator,
}

/// <summary>Who administers changes one at a time, so that two administrators cannot end each other in the same moment.</summary>
internal static class Administration
{
    private static readonly Guid Role = RoleIds.Of(Roles.Administrator);

    public static async Task<IDbContextTransaction> TakeTurnAsync(this PortalDb db, CancellationToken ct)
    {
        var turn = await db.Database.BeginTransactionAsync(ct);
        var stamp = Guid.NewGuid().ToString();
        await db.Roles.Where(r => r.Id == Role).ExecuteUpdateAsync(row => row.SetProperty(r => r.ConcurrencyStamp, stamp), ct);
        return turn;
    }

    /// <summary>Why this account must stay among the administrators, or null.</summary>
    public static async Task<UserRefusal?> WhyKeepAsync(this PortalDb db, Guid id, CurrentUser current, CancellationToken ct) =>
        id == current.Id ? UserRefusal.OwnAdministration
        : await db.UserRoles.Where(r => r.RoleId == Role).Join(db.Users.Where(u => u.ClosedAt == null && u.Id != id), r => r.UserId, u => u.Id, (_, u) => u.Id).AnyAsync(ct) ? null
        : UserRefusal.LastAdministrator;
}
