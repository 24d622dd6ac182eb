using System.Security.Claims;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BeneficiaryPortal.Web.Security;

/// <summary>How long a sign-in lasts, and where people without one are sent.</summary>
internal static class Sessions
{
    public const string SignInPath = "/sign-in";
    public const string ByCode = "by-code";

    /// <summary>For so long a password may be chosen without the old one by whoever signed in with a code.</summary>
    public static readonly TimeSpan PasswordChoice = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan StaffIdle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan BeneficiaryIdle = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);

    public static void AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SessionStore>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore>((options, sessions) =>
        {
            options.Cookie.Guarded(builder.Environment);
            options.SessionStore = sessions;
            options.LoginPath = SignInPath;
            options.ReturnUrlParameter = "returnUrl";
            options.SlidingExpiration = true;
            options.Events = Events();
        });
    }

    private static CookieAuthenticationEvents Events() => new()
    {
        OnSigningIn = context =>
        {
            context.Properties.ExpiresUtc = context.Properties.IssuedUtc + Idle(context.Principal!.PortalRoles());
            return Task.CompletedTask;
        },
        OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = context.ElapsedTime >= BetweenRenewals && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<UnattendedAttribute>() is null;
            return Task.CompletedTask;
        },
        // The sign-in page itself says where people go from it.
        OnRedirectToReturnUrl = _ => Task.CompletedTask,
        OnRedirectToLogin = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(context.RedirectUri);
            }
            else
            {
                // What was typed would be lost on the way: the page for 401 keeps it.
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }

            return Task.CompletedTask;
        },
        OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        },
    };

    private static TimeSpan Idle(Roles roles) => roles == Roles.Beneficiary ? BeneficiaryIdle : StaffIdle;

    /// <summary>Begins a session; whoever is signed in already must sign out first.</summary>
    /// <returns>The person, as the next request will know them.</returns>
    public static async Task<ClaimsPrincipal> BeginSessionAsync(this HttpContext context, PortalUser user, Roles roles, bool byCode = false)
    {
        var person = Principal(user.Id, user.FullName, roles, []);
        var how = new AuthenticationProperties();
        if (byCode)
        {
            how.Items[ByCode] = bool.TrueString;
        }

        await context.SignInAsync(IdentityConstants.ApplicationScheme, person, how);
        return person;
    }

    /// <summary>The browser was signed in a while ago, and its session has ended.</summary>
    public static bool HadSession(this HttpContext context)
    {
        var cookie = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie;
        return context.User.Identity?.IsAuthenticated != true && context.Request.Cookies.ContainsKey(cookie.Name!);
    }

    public static IQueryable<StoredSession> LivingAt(this IQueryable<StoredSession> sessions, DateTime now)
    {
        var oldest = now - Longest;
        return sessions.Where(s => s.ExpiresAt > now && s.StartedAt > oldest);
    }

    public static Task EndSessionAsync(this HttpContext context) => context.SignOutAsync(IdentityConstants.ApplicationScheme);

    public static ClaimsPrincipal Principal(Guid id, string fullName, Roles roles, IEnumerable<Claim> more)
    {
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, id.ToString()),
            new(ClaimTypes.GivenName, fullName),
            .. RoleIds.All.Where(role => roles.HasFlag(role)).Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            .. more,
        ];
        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme, ClaimTypes.GivenName, ClaimTypes.Role));
    }
}
