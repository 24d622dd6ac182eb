using BeneficiaryPortal.Web;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Errors;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Mailbox;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;

try
{
    if (args is ["workflow", .. var choice])
    {
        return WorkflowCommand.Run(choice, Console.Out);
    }

    var builder = WebApplication.CreateBuilder(args);
    if (args is ["add-data-key", ..])
    {
        return DataKeyCommands.Add(builder, Console.Out);
    }

    builder.AddPortalLogging();
    builder.AddPortalDatabase();
    builder.AddPortalSecurity();
    builder.AddPortalPages();
    builder.Services.AddSingleton(PortalSettings.Read(builder.Configuration));
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton<PolicyInForce>();
    builder.AddPortalMessages();
    builder.AddPortalDocuments();
    builder.AddPortalMailbox();
    builder.Services.AddScoped<DemoPeople>();
    builder.Services.AddScoped<DemoDocuments>();
    builder.Services.AddScoped<DemoData>();
    builder.Services.AddScoped<DueMoves>();
    builder.Services.AddScoped<Reminders>();
    builder.Services.AddScoped<AwaitedScans>();
    builder.Services.AddScoped<OrphanedFiles>();
    builder.Services.AddScoped<OldMessages>();
    builder.Services.AddScoped<GonePresences>();
    builder.Services.AddHostedService<PortalClock>();
    builder.Services.AddHandlers();
    builder.Services.AddHealthChecks().AddDbContextCheck<PortalDb>("database", tags: [PortalHealth.Ready]);

    await using var app = builder.Build();
    await app.StartPortalDatabaseAsync();
    if (args is ["migrate", ..])
    {
        await app.MigratePortalAsync();
        return 0;
    }

    if (args is ["reseal", ..])
    {
        return await DataKeyCommands.ResealAsync(app.Services, Console.Out);
    }

    if (args is ["add-administrator", .. var who])
    {
        await FirstAdministratorCommand.RunAsync(app.Services, who, Console.Out);
        return 0;
    }

    await app.PreparePortalAsync();
    app.UsePortalSecurity();
    app.UsePortalLocalisation();
    app.UsePortalErrorPages();
    app.UseStaticFiles();
    app.UseRouting();
    app.UsePortalAccess();
    app.MapControllers();
    app.MapPortalHealth();
    await app.RunAsync();
    return 0;
}
catch (SettingsException refusal)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

/// <summary>The portal.</summary>
public partial class Program;
