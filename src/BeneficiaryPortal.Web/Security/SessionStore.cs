using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Security;

/// <summary>
/// Sessions live in the database and the cookie only points to one. The person's name, roles and standing are read with the session, in the same
/// command, so that whatever an administrator changes holds from the next request on.
/// </summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("BeneficiaryPortal.Session");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session belongs to a request.");

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Sessions.Add(new StoredSession
        {
            Key = KeyOf(secret),
            UserId = UserOf(ticket),
            Ticket = Protect(ticket),
            StartedAt = Now,
            LastSeenAt = Now,
            ExpiresAt = ExpiryOf(ticket),
            Device = DeviceName.Of(httpContext.Request.Headers.UserAgent),
        });
        await db.SaveChangesAsync(cancellationToken);
        await ForgetExpiredAsync(db, cancellationToken);
        return secret;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (id, user, bytes, now, expires) = (KeyOf(key), UserOf(ticket), Protect(ticket), Now, ExpiryOf(ticket));

        // Never another person's session, and never one that has been ended meanwhile.
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Sessions.Where(s => s.Key == id && s.UserId == user)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.Ticket, bytes).SetProperty(s => s.LastSeenAt, now).SetProperty(s => s.ExpiresAt, expires));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var id = KeyOf(key);
        return await FindAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), id) is { } found && Unprotect(found.Ticket) is { } ticket
            ? new AuthenticationTicket(found.Principal(id, IsFreshByCode(ticket, found)), ticket.Properties, ticket.AuthenticationScheme)
            : null;
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var id = KeyOf(key);
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Sessions.Where(s => s.Key == id).ExecuteDeleteAsync();
    }

    private async Task<Found?> FindAsync(PortalDb db, string key)
    {
        return await db.Sessions.LivingAt(Now).Where(s => s.Key == key)
            .Join(db.Users.Where(u => u.ClosedAt == null), s => s.UserId, u => u.Id, (s, u) => new Found(
                s.Ticket,
                s.StartedAt,
                u.Id,
                u.FullName,
                u.MustChangePassword,
                u.BranchId,
                db.UserRoles.Where(r => r.UserId == u.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name!).ToList()))
            .AsNoTracking()
            .SingleOrDefaultAsync();
    }

    private bool IsFreshByCode(AuthenticationTicket ticket, Found found) =>
        ticket.Properties.Items.ContainsKey(Sessions.ByCode) && found.StartedAt + Sessions.PasswordChoice > Now;

    private Task<int> ForgetExpiredAsync(PortalDb db, CancellationToken cancellationToken)
    {
        var now = Now;
        return db.Sessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private byte[] Protect(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Unprotect(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            // The keys were replaced: the person signs in again.
            return null;
        }
    }

    private static string KeyOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    private static Guid UserOf(AuthenticationTicket ticket) => Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static DateTime ExpiryOf(AuthenticationTicket ticket) => ticket.Properties.ExpiresUtc!.Value.UtcDateTime;

    private sealed record Found(byte[] Ticket, DateTime StartedAt, Guid UserId, string FullName, bool MustChangePassword, int? BranchId, List<string> RoleNames)
    {
        public ClaimsPrincipal Principal(string session, bool byCode) => Sessions.Principal(
            UserId,
            FullName,
            RoleNames.Aggregate(Roles.None, (all, name) => all | Enum.Parse<Roles>(name)),
            [
                new Claim(PortalClaims.Session, session),
                new Claim(PortalClaims.MustChangePassword, MustChangePassword.ToString()),
                new Claim(PortalClaims.Branch, BranchId?.ToString(CultureInfo.InvariantCulture) ?? ""),
                new Claim(PortalClaims.ByCode, byCode.ToString()),
            ]);
    }
}
