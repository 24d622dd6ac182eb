using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Messaging;

public static class MessagingSetup
{
    public static WebApplicationBuilder AddPortalMessages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(MessagesSettings.Read(builder.Configuration, builder.Environment.ContentRootPath));
        services.AddSingleton(provider => SendersOf(provider.GetRequiredService<MessagesSettings>()));
        services.AddSingleton<MessageWords>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OneTimeCodes>();
        services.AddSingleton<TellOfMoves>();
        services.AddScoped<SmsAllowance>();
        services.AddScoped<Dispatcher>();
        services.AddHostedService<OutboxRounds>();
        services.ConfigureDbContext<PostgreSqlPortalDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<TellOfMoves>()));
        services.ConfigureDbContext<SqlServerPortalDb>((provider, options) => options.AddInterceptors(provider.GetRequiredService<TellOfMoves>()));
        return builder;
    }

    /// <summary>Before the first request: the senders can be made, and whoever runs the portal knows what only lies in a folder.</summary>
    public static void CheckPortalMessages(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<MessageSenders>();
        var settings = app.Services.GetRequiredService<MessagesSettings>();
        if (app.Environment.IsProduction() && (settings.Sms is null || settings.Smtp is null))
        {
            app.Logger.LogWarning(
                "{Messages} are only laid into {Folder}: set Messages:Sms and Messages:Smtp, or have them collected there",
                settings.Sms is not null ? "E-mails" : settings.Smtp is not null ? "SMS" : "SMS and e-mails",
                settings.Folder);
        }
    }

    /// <summary>Whatever nobody is configured for is laid into the folder.</summary>
    /// <exception cref="SettingsException">The folder cannot be made.</exception>
    private static MessageSenders SendersOf(MessagesSettings settings) => new(
        settings.Sms is { } sms ? new SmsGateway(sms, SmsGateway.Handler()) : FolderOf(settings),
        settings.Smtp is { } smtp ? new SmtpSender(smtp) : FolderOf(settings));

    private static PickupFolder FolderOf(MessagesSettings settings)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(settings.Folder);
            }
            else
            {
                Directory.CreateDirectory(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return new PickupFolder(settings.Folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Messages:Folder is {settings.Folder}, which cannot be made or written to: {refused.Message}", refused);
        }
    }
}
