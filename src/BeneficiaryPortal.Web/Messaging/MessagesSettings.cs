using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>The section <c>Messages</c> of the configuration. What it cannot mean is refused before anything starts.</summary>
/// <param name="Folder">Where messages are laid for which nobody is configured.</param>
/// <param name="SmsPerDay">How many SMS leave in one day at most.</param>
/// <param name="Timeout">How long a gateway may think about one message.</param>
/// <param name="Sms">The gateway for SMS, or null.</param>
/// <param name="Smtp">The server for e-mail, or null.</param>
public sealed record MessagesSettings(string Folder, int SmsPerDay, TimeSpan Timeout, SmsSettings? Sms, SmtpSettings? Smtp)
{
    public const string Section = "Messages";

    /// <summary>How long words and recipients of messages are kept that are sent or given up.</summary>
    public TimeSpan Kept { get; init; } = TimeSpan.FromDays(90);

    /// <exception cref="SettingsException">A value that the portal cannot use.</exception>
    public static MessagesSettings Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection(Section);
        section.RefuseUnknown("Folder", "SmsPerDay", "TimeoutSeconds", "KeepDays", "Sms", "Smtp");
        return new MessagesSettings(
            Path.GetFullPath(section.Given("Folder") ?? Path.Combine("var", "messages"), InstallFolder.Of(contentRoot)),
            section.Number("SmsPerDay", 2000, 1, 1_000_000),
            TimeSpan.FromSeconds(section.Number("TimeoutSeconds", 20, 1, 60)),
            SmsSettings.Read(section.GetSection("Sms")),
            SmtpSettings.Read(section.GetSection("Smtp")))
        {
            Kept = TimeSpan.FromDays(section.Number("KeepDays", 90, 1, 3650)),
        };
    }
}
