namespace BeneficiaryPortal.Web.Security;

/// <summary>
/// Everything that guards the portal. The order in Program.cs:
/// <code>
/// app.UsePortalSecurity();      // first: who asks, the headers of every answer, one log line each
/// app.UsePortalLocalisation();
/// app.UsePortalErrorPages();    // they take over the empty answers of everything below
/// app.UseStaticFiles();         // public, and free of any look into the database
/// app.UseRouting();
/// app.UsePortalAccess();        // who may
/// (endpoints)
/// </code>
/// </summary>
public static class PortalSecurity
{
    public static WebApplicationBuilder AddPortalSecurity(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.AddTrustedProxies();
        builder.AddKeyRing();
        builder.AddAccounts();
        builder.AddSessions();
        builder.AddAccess();
        builder.AddRateLimits();
        return builder;
    }

    public static WebApplication UsePortalSecurity(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseMiddleware<ResponseHeaders>();
        app.UseMiddleware<RequestLog>();
        if (app.Configuration.GetValue("Https:Redirect", app.Environment.IsProduction()))
        {
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase), tls => tls.UseHttpsRedirection());
        }

        return app;
    }

    public static WebApplication UsePortalAccess(this WebApplication app)
    {
        app.UseMiddleware<KnownEndpoint>();
        app.UseMiddleware<CrossSiteGate>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<FirstPasswordGate>();
        return app;
    }
}
