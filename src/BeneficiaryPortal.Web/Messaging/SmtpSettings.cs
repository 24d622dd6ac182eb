using System.Net.Mail;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>The section <c>Messages:Smtp</c>.</summary>
public sealed record SmtpSettings(string Host, int Port, bool UseTls, MailAddress From)
{
    public string? User { get; init; }
    public string? Password { get; init; }

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

    private static MailAddress Sender(IConfigurationSection section) =>
        section.Given("From") is { } from && MailAddress.TryCreate(from, section.Given("FromName"), out var address)
            ? address
            : throw new SettingsException($"{section.Path}:From must be the e-mail address from which the association writes.");
}
