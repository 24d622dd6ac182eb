using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Users;

public sealed record UserRow(Guid Id, string FullName, string? UserName, Roles Roles, AccountState State);

public sealed class UserSearchForm
{
    /// <summary>Part of a staff member's name or user name, or a beneficiary's whole national ID.</summary>
    public string Sought { get; set; } = "";
}

/// <summary>The accounts of staff, by user name. Beneficiaries are not listed: one is found by the whole national ID alone.</summary>
public sealed record UsersPage(IReadOnlyList<UserRow> Rows)
{
    public const int PageSize = 25;

    public UserSearchForm Form { get; init; } = new();
    public Guid? Before { get; init; }
    public Guid? After { get; init; }
    public bool IsSearch { get; init; }

    /// <summary>The key of a page is an account, so that no name stands in an address.</summary>
    public static async Task<UsersPage> LoadAsync(PortalDb db, Guid? after, Guid? before, DateTime now, CancellationToken ct)
    {
        var found = await ReadAsync(db, Beyond(db, after, before).Take(PageSize + 1), now, ct);
        var rows = found.Take(PageSize).ToList();
        var goesOn = found.Count > PageSize;
        if (before is not null)
        {
            rows.Reverse();
        }

        return rows.Count == 0 ? new UsersPage(rows) : new UsersPage(rows)
        {
            Before = before is null ? (after is null ? null : rows[0].Id) : (goesOn ? rows[0].Id : null),
            After = before is not null || goesOn ? rows[^1].Id : null,
        };
    }

    public static async Task<UsersPage> FindAsync(PortalDb db, UserSearchForm form, DateTime now, CancellationToken ct)
    {
        var (name, userName) = (ArabicText.Normalize(form.Sought), UserNames.Normalized(form.Sought));
        var found = SaudiId.Parse(form.Sought) is { } nationalId
            ? db.WithNationalId(nationalId).Join(db.Users, b => b.UserId, u => u.Id, (_, u) => u)
            : Staff(db).Where(u => u.SearchName.Contains(name) || u.NormalizedUserName!.Contains(userName));
        return new UsersPage(await ReadAsync(db, found.OrderBy(u => u.NormalizedUserName).Take(PageSize), now, ct)) { Form = form, IsSearch = true };
    }

#pragma warning disable CA1309 // The database compares, in the same collation in which it sorts.
    private static IQueryable<PortalUser> Beyond(PortalDb db, Guid? after, Guid? before)
    {
        var key = db.Users.Where(u => u.Id == (before ?? after)).Select(u => u.NormalizedUserName);
        return before is not null ? Staff(db).Where(u => string.Compare(u.NormalizedUserName, key.FirstOrDefault()) < 0).OrderByDescending(u => u.NormalizedUserName)
            : after is not null ? Staff(db).Where(u => string.Compare(u.NormalizedUserName, key.FirstOrDefault()) > 0).OrderBy(u => u.NormalizedUserName)
            : Staff(db).OrderBy(u => u.NormalizedUserName);
    }
#pragma warning restore CA1309

    private static IQueryable<PortalUser> Staff(PortalDb db) => db.Users.Where(u => !db.Beneficiaries.Any(b => b.UserId == u.Id));

    private static async Task<List<UserRow>> ReadAsync(PortalDb db, IQueryable<PortalUser> users, DateTime now, CancellationToken ct)
    {
        var found = await users.AsNoTracking()
            .Select(u => new
            {
                u.Id,
                u.FullName,
                u.UserName,
                u.ClosedAt,
                u.LockoutEnd,
                u.MustChangePassword,
                Roles = db.UserRoles.Where(r => r.UserId == u.Id).Select(r => r.RoleId).ToList(),
                HasFile = db.Beneficiaries.Any(b => b.UserId == u.Id),
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(u => new UserRow(
                u.Id, u.FullName, u.HasFile ? null : u.UserName, RoleIds.Read(u.Roles), AccountStates.Of(u.ClosedAt, u.LockoutEnd, u.MustChangePassword, now))),
        ];
    }
}
