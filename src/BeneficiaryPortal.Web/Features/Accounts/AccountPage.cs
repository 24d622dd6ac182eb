using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed record AccountSession(string Key, string Device, DateTime StartedAt, DateTime LastSeenAt);

/// <summary>What the portal holds about whoever reads it, and where they are signed in.</summary>
public sealed record AccountPage(string FullName, string? UserName, string? NationalId, string? Mobile, string? Email)
{
    public Roles Roles { get; init; }
    public string CurrentSession { get; init; } = "";
    public IReadOnlyList<AccountSession> Sessions { get; init; } = [];

    public static async Task<AccountPage> LoadAsync(PortalDb db, CurrentUser current, DateTime now, CancellationToken ct)
    {
        var id = current.Id;
        var page = await db.Users.Where(u => u.Id == id)
            .Select(u => new
            {
                u.FullName,
                u.UserName,
                u.PhoneNumber,
                u.Email,
                File = db.Beneficiaries.Where(b => b.UserId == id).Select(b => new { b.NationalId, b.Mobile, b.Email }).SingleOrDefault(),
            })
            .SingleAsync(ct);
        var held = page.File is { } file
            ? new AccountPage(page.FullName, null, file.NationalId, file.Mobile, file.Email)
            : new AccountPage(page.FullName, page.UserName, null, page.PhoneNumber, page.Email);
        return held with { Roles = current.Roles, CurrentSession = current.Session, Sessions = await SessionsAsync(db, id, now, ct) };
    }

    private static Task<List<AccountSession>> SessionsAsync(PortalDb db, Guid id, DateTime now, CancellationToken ct) =>
        db.Sessions.LivingAt(now).Where(s => s.UserId == id)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new AccountSession(s.Key, s.Device, s.StartedAt, s.LastSeenAt))
            .ToListAsync(ct);
}
