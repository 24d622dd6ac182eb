using BeneficiaryPortal.Web.Configuration;
using MailKit.Security;
using MimeKit;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>The section <c>Messages:Smtp</c>.</summary>
/// <param name="Host">The mail server.</param>
/// <param name="Port">465: TLS from the first byte; any other: STARTTLS.</param>
/// <param name="UseTls">False only for a mail server on the same machine.</param>
/// <param name="From">From whom the association writes.</param>
public sealed record SmtpSettings(string Host, int Port, bool UseTls, MailboxAddress From)
{
    private const int TlsFromTheFirstByte = 465;

    public string? User { get; init; }
    public string? Password { get; init; }

    public SecureSocketOptions Security => !UseTls ? SecureSocketOptions.None : Port == TlsFromTheFirstByte ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;

    /// <returns>Null without a host.</returns>
    /// <exception cref="SettingsException">A value that the portal cannot use.</exception>
    public static SmtpSettings? Read(IConfigurationSection section)
    {
        section.RefuseUnknown("Host", "Port", "UseTls", "From", "FromName", "User", "Password");
        if (section.Given("Host") is not { } host)
        {
            return section.GetChildren().Any() ? throw new SettingsException($"{section.Path}:Host must name the mail server.") : null;
        }

        var useTls = section.YesOrNo("UseTls", usual: true);
        if (section.Given("User") is not null && !useTls)
        {
            throw new SettingsException($"{section.Path}:User would be sent to {host} in the clear: set {section.Path}:UseTls to true.");
        }

        return new SmtpSettings(host, section.Number("Port", 587, 1, 65_535), useTls, Sender(section)) { User = section.Given("User"), Password = section.Given("Password") };
    }

    private static MailboxAddress Sender(IConfigurationSection section) =>
        section.Given("From") is { } from && MailAddresses.Parse(from) is { } address
            ? new MailboxAddress(section.Given("FromName") ?? "", address.Address)
            : throw new SettingsException($"{section.Path}:From must be the e-mail address from which the association writes.");
}

/// <summary>E-mail addresses as they are written to.</summary>
internal static class MailAddresses
{
    private static readonly ParserOptions s_strict = new() { AllowAddressesWithoutDomain = false };

    /// <returns>Null when that is no address.</returns>
    public static MailboxAddress? Parse(string address) =>
        MailboxAddress.TryParse(s_strict, address, out var parsed) && string.Equals(parsed.Address, address, StringComparison.Ordinal) ? parsed : null;
}
