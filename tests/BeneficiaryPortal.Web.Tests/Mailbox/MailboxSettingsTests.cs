using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Mailbox;
using MailKit.Security;
using Microsoft.Extensions.Configuration;

namespace BeneficiaryPortal.Web.Tests.Mailbox;

public sealed class MailboxSettingsTests
{
    [Fact]
    public void Without_a_section_there_is_no_mailbox() => Assert.Null(Read());

    [Theory]
    [InlineData(null, SecureSocketOptions.SslOnConnect)]
    [InlineData("993", SecureSocketOptions.SslOnConnect)]
    [InlineData("143", SecureSocketOptions.StartTls)]
    public void A_mailbox_is_read_over_TLS(string? port, SecureSocketOptions security) =>
        Assert.Equal(security, Read(("Host", "mail.example.org"), ("Port", port), ("User", "u"), ("Password", "p"))!.Security);

    [Theory]
    [InlineData("Mailbox:Host", "User", "u")]
    [InlineData("Mailbox:Pasword", "Host", "mail.example.org", "Pasword", "p")]
    [InlineData("Mailbox:User", "Host", "mail.example.org", "Password", "p")]
    [InlineData("Mailbox:Password", "Host", "mail.example.org", "User", "u")]
    [InlineData("Mailbox:Port", "Host", "mail.example.org", "Port", "0", "User", "u", "Password", "p")]
    [InlineData("Mailbox:UseTls", "Host", "mail.example.org", "UseTls", "false", "User", "u", "Password", "p")]
    [InlineData("Mailbox:TakenFolder", "Host", "mail.example.org", "TakenFolder", "inbox", "User", "u", "Password", "p")]
    public void What_it_cannot_mean_is_refused_by_its_name(string named, params string[] values)
    {
        var refusal = Assert.Throws<SettingsException>(() => Read([.. values.Chunk(2).Select(pair => (pair[0], (string?)pair[1]))]));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_same_machine_it_may_be_read_in_the_clear() =>
        Assert.Equal(SecureSocketOptions.None, Read(("Host", "localhost"), ("UseTls", "false"), ("User", "u"), ("Password", "p"))!.Security);

    private static MailboxSettings? Read(params (string Name, string? Value)[] values) =>
        MailboxSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Mailbox:{value.Name}", value.Value))).Build());
}
