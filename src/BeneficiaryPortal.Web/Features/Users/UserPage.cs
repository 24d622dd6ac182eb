using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>One account as administrators see it: who and in which roles, and nothing of any request.</summary>
public sealed record UserPage(Guid Id, string FullName)
{
    /// <summary>Null for a beneficiary, who signs in with the national ID.</summary>
    public string? UserName { get; init; }
    public string? Email { get; init; }
    public Roles Roles { get; init; }

    /// <summary>The branch that the person represents.</summary>
    public string? Branch { get; init; }
    public AccountState State { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime? ClosedAt { get; init; }
    public DateTime? LastSeenAt { get; init; }
    public int Sessions { get; init; }
    public bool IsOwn { get; init; }

    public bool IsBeneficiary => UserName is null;

    public static async Task<UserPage?> LoadAsync(PortalDb db, Guid id, CurrentUser current, DateTime now, CancellationToken ct)
    {
        var living = db.Sessions.LivingAt(now);
        var found = await db.Users.Where(u => u.Id == id).AsNoTracking()
            .Select(u => new
            {
                User = u,
                Branch = db.Branches.Where(b => b.Id == u.BranchId).Select(b => b.Name).FirstOrDefault(),
                HasFile = db.Beneficiaries.Any(b => b.UserId == id),
                Roles = db.UserRoles.Where(r => r.UserId == id).Select(r => r.RoleId).ToList(),
                Sessions = living.Where(s => s.UserId == id).Select(s => s.LastSeenAt).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        return found is not { User: var user } ? null : new UserPage(user.Id, user.FullName)
        {
            UserName = found.HasFile ? null : user.UserName,
            Email = user.Email,
            Roles = RoleIds.Read(found.Roles),
            Branch = found.Branch,
            State = AccountStates.Of(user.ClosedAt, user.LockoutEnd, user.MustChangePassword, now),
            CreatedAt = user.CreatedAt,
            ClosedAt = user.ClosedAt,
            LastSeenAt = found.Sessions.Count == 0 ? null : found.Sessions.Max(),
            Sessions = found.Sessions.Count,
            IsOwn = current.Id == id,
        };
    }
}
