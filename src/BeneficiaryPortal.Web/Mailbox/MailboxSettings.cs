using BeneficiaryPortal.Web.Configuration;
using MailKit.Security;

namespace BeneficiaryPortal.Web.Mailbox;

/// <summary>The section <c>Mailbox</c> of the configuration: the association's mailbox, from which the portal takes what people write (CHN-9).</summary>
/// <param name="Host">The mail server, which speaks IMAP.</param>
/// <param name="Port">993: TLS from the first byte; any other: STARTTLS.</param>
/// <param name="UseTls">False only for a mail server on the same machine.</param>
/// <param name="User">The mailbox.</param>
/// <param name="Password">Its password.</param>
public sealed record MailboxSettings(string Host, int Port, bool UseTls, string User, string Password)
{
    private const int TlsFromTheFirstByte = 993;
    private static readonly string[] s_sameMachine = ["localhost", "127.0.0.1", "::1"];

    /// <summary>Where messages come in.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>Where messages go that the portal took; it makes that folder.</summary>
    public string TakenFolder { get; init; } = "Portal";

    /// <summary>Where messages go that are nobody's words or cannot be read; it makes that folder.</summary>
    public string LeftFolder { get; init; } = "Portal-left";

    public SecureSocketOptions Security => !UseTls ? SecureSocketOptions.None : Port == TlsFromTheFirstByte ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    /// <returns>Null where no mailbox is configured.</returns>
    /// <exception cref="SettingsException">A value that the portal cannot use.</exception>
    public static MailboxSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mailbox");
        section.RefuseUnknown("Host", "Port", "UseTls", "User", "Password", "Folder", "TakenFolder", "LeftFolder");
        if (section.Given("Host") is not { } host)
        {
            return section.GetChildren().Any() ? throw new SettingsException("Mailbox:Host must name the mail server.") : null;
        }

        var useTls = section.YesOrNo("UseTls", usual: true);
        if (!useTls && !s_sameMachine.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            throw new SettingsException($"Mailbox:Password would be sent to {host} in the clear: set Mailbox:UseTls to true.");
        }

        var settings = new MailboxSettings(host, section.Number("Port", TlsFromTheFirstByte, 1, 65_535), useTls, Needed(section, "User"), Needed(section, "Password"));
        settings = settings with
        {
            Folder = section.Given("Folder") ?? settings.Folder,
            TakenFolder = section.Given("TakenFolder") ?? settings.TakenFolder,
            LeftFolder = section.Given("LeftFolder") ?? settings.LeftFolder,
        };
        string[] folders = [settings.Folder, settings.TakenFolder, settings.LeftFolder];
        return folders.Distinct(StringComparer.OrdinalIgnoreCase).Count() == folders.Length ? settings
            : throw new SettingsException("Mailbox:Folder, Mailbox:TakenFolder and Mailbox:LeftFolder must be three different folders.");
    }

    private static string Needed(IConfigurationSection section, string name) =>
        section.Given(name) ?? throw new SettingsException($"Mailbox:{name} is needed to read the mailbox at {section.Given("Host")}.");
}
