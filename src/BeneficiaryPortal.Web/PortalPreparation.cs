using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web;

/// <summary>What must be so before the first request: the tables, a policy in force, and the demonstration where it is wanted.</summary>
internal static class PortalPreparation
{
    public static async Task MigratePortalAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Database.MigrateAsync();
    }

    /// <exception cref="SettingsException">The configured database lacks migrations, or demonstration data is asked for in production.</exception>
    public static async Task PreparePortalAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        app.CheckPortalMessages();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await MigrateOwnOrDemandAsync(db, app.Services.GetRequiredService<DatabaseSettings>());
        await db.DemandRightKeysAsync(CancellationToken.None);
        var settings = app.Services.GetRequiredService<PortalSettings>();
        await AdoptFirstPolicyAsync(db, settings, app);
        if (settings.DemoData)
        {
            await FillDemoAsync(scope.ServiceProvider, app);
        }
    }

    private static async Task MigrateOwnOrDemandAsync(PortalDb db, DatabaseSettings settings)
    {
        if (settings.IsEmbedded)
        {
            await db.Database.MigrateAsync();
            return;
        }

        var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
        if (pending.Count > 0)
        {
            throw new SettingsException($"The database lacks {pending.Count} migration(s), the first being {pending[0]}: back it up and run the command migrate.");
        }
    }

    private static async Task AdoptFirstPolicyAsync(PortalDb db, PortalSettings settings, WebApplication app)
    {
        var portal = ActingUser.ThePortal(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (await db.PolicyVersions.Newest().Select(v => v.ProfileKey).FirstOrDefaultAsync() is not { } inForce)
        {
            await db.AdoptAsync(settings.Policy, settings.MonthReading, portal, CancellationToken.None);
        }
        else if (inForce != settings.Policy.Key)
        {
            app.Logger.LogWarning("Portal:Policy is {Configured}, but this database runs under {InForce}: an administrator adopts policies", settings.Policy.Key, inForce);
        }

        await db.BeginCatalogueAsync(settings.Policy.Key, portal, CancellationToken.None);
    }

    private static async Task FillDemoAsync(IServiceProvider services, WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            throw new SettingsException("Portal:DemoData opens accounts with a known password, so it cannot be on in Production.");
        }

        await services.GetRequiredService<DemoData>().FillAsync(CancellationToken.None);
        await DemoAccounts.PrintAsync(Console.Out);
    }
}
