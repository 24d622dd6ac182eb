namespace BeneficiaryPortal.Web.Mailbox;

public static class MailboxSetup
{
    /// <summary>It is read where one is configured.</summary>
    public static WebApplicationBuilder AddPortalMailbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<TakeInEmail>();
        builder.Services.AddSingleton<MailboxState>();
        if (MailboxSettings.Read(builder.Configuration) is { } settings)
        {
            builder.Services.AddSingleton(settings);
            builder.Services.AddSingleton<MailboxReader>();
            builder.Services.AddHostedService<MailboxRounds>();
        }

        return builder;
    }
}
