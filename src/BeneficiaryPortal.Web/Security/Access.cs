using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Security;

/// <summary>Signed in unless a page says otherwise.</summary>
internal static class Access
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentUser>();
        builder.Services.AddScoped<FoundPeople>();
        builder.Services.AddSingleton<IAuthorizationHandler, RolesRuleHandler>();
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddAntiforgery(options =>
        {
            options.Cookie.Guarded(builder.Environment, "form");
            options.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.PostConfigure<CookieTempDataProviderOptions>(options => options.Cookie.Guarded(builder.Environment, "notes"));
    }

    /// <summary>Bound to this host and to TLS by its name. A developer's plain http has neither, and must still work.</summary>
    public static void Guarded(this CookieBuilder cookie, IHostEnvironment environment, string? purpose = null)
    {
        var name = purpose is null ? "portal" : $"portal-{purpose}";
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}

/// <summary>An address that leads nowhere is not found, for people who are not signed in too.</summary>
internal sealed class KnownEndpoint(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        RequestLog.Remember(context);
        if (context.GetEndpoint() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

/// <summary>Browsers say from where a form was sent; one of another site is refused before its token is even read.</summary>
internal sealed class CrossSiteGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (IsReading(context.Request.Method) || context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}

/// <summary>A page that opens with a password somebody else chose.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class OpenWithFirstPasswordAttribute : Attribute;

/// <summary>Whoever signed in with a password that an administrator knows is led to choose their own.</summary>
internal sealed class FirstPasswordGate(RequestDelegate next)
{
    public const string ChangePassword = "/account/password";

    public Task InvokeAsync(HttpContext context)
    {
        var opens = context.GetEndpoint()?.Metadata is not { } page
            || page.GetMetadata<IAllowAnonymous>() is not null
            || page.GetMetadata<OpenWithFirstPasswordAttribute>() is not null;
        if (opens || !context.User.HasClaim(PortalClaims.MustChangePassword, bool.TrueString))
        {
            return next(context);
        }

        context.Response.Redirect(ChangePassword);
        return Task.CompletedTask;
    }
}
