using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Messaging;
using Microsoft.Extensions.Configuration;

namespace BeneficiaryPortal.Web.Tests.Messaging;

public sealed class MessagesSettingsTests
{
    [Fact]
    public void Nothing_configured_means_a_folder()
    {
        var settings = Read();

        Assert.Equal(("/srv/portal/var/messages", 2000, null, null), (settings.Folder, settings.SmsPerDay, settings.Sms, settings.Smtp));
    }

    [Fact]
    public void A_mail_server_and_a_gateway_are_read_whole()
    {
        var settings = Read(
            ("Smtp:Host", "mail.example.org"), ("Smtp:From", "no-reply@example.org"), ("Smtp:FromName", "Qabas"), ("Smtp:User", "portal"), ("Smtp:Password", "secret"),
            ("Sms:Address", "https://sms.example.org/send"), ("Sms:Body", "{\"to\":\"{to}\",\"text\":\"{text}\"}"), ("Sms:Headers:X-Key", "k"), ("SmsPerDay", "5"), ("KeepDays", "7"));

        Assert.Equal(("mail.example.org", 587, true, "Qabas"), (settings.Smtp!.Host, settings.Smtp.Port, settings.Smtp.UseTls, settings.Smtp.From.Name));
        Assert.Equal((HttpMethod.Post, "k", 5, 7), (settings.Sms!.Method, settings.Sms.Headers["X-Key"], settings.SmsPerDay, settings.Kept.Days));
    }

    [Theory]
    [InlineData("Messages:Sender is not a setting", "Sender", "x")]
    [InlineData("Messages:SmsPerDay is many", "SmsPerDay", "many")]
    [InlineData("Messages:SmsPerDay is 0", "SmsPerDay", "0")]
    [InlineData("Messages:TimeoutSeconds is 61", "TimeoutSeconds", "61")]
    [InlineData("Messages:KeepDays is 0", "KeepDays", "0")]
    [InlineData("Messages:Smtp:Host must name", "Smtp:From", "a@example.org")]
    [InlineData("Messages:Smtp:From must be", "Smtp:Host", "mail.example.org")]
    [InlineData("Messages:Smtp:From must be", "Smtp:Host", "mail.example.org", "Smtp:From", "not an address")]
    [InlineData("Messages:Smtp:Port is 0", "Smtp:Host", "mail.example.org", "Smtp:Port", "0")]
    [InlineData("Messages:Smtp:UseTls is maybe", "Smtp:Host", "mail.example.org", "Smtp:UseTls", "maybe")]
    [InlineData("Messages:Smtp:User would be sent", "Smtp:Host", "mail.example.org", "Smtp:UseTls", "false", "Smtp:User", "portal")]
    [InlineData("Messages:Smtp:Pass is not a setting", "Smtp:Host", "mail.example.org", "Smtp:Pass", "x")]
    [InlineData("Messages:Sms:Address must be the address", "Sms:Body", "{to}{text}")]
    [InlineData("begins with https://", "Sms:Address", "http://sms.example.org/", "Sms:Body", "{to}{text}")]
    [InlineData("begins with https://", "Sms:Address", "sms.example.org", "Sms:Body", "{to}{text}")]
    [InlineData("must have {text}", "Sms:Address", "https://sms.example.org/", "Sms:Body", "{to}")]
    [InlineData("must have {text}", "Sms:Address", "https://sms.example.org/?text={text}")]
    [InlineData("Messages:Sms:Body has {phone}", "Sms:Address", "https://sms.example.org/", "Sms:Body", "{phone}{text}")]
    [InlineData("Messages:Sms:Method is DELETE", "Sms:Address", "https://sms.example.org/", "Sms:Body", "{to}{text}", "Sms:Method", "delete")]
    [InlineData("Messages:Sms:ContentType is text/html", "Sms:Address", "https://sms.example.org/", "Sms:Body", "{to}{text}", "Sms:ContentType", "text/html")]
    [InlineData("Content-Length cannot be sent", "Sms:Address", "https://sms.example.org/", "Sms:Body", "{to}{text}", "Sms:Headers:Content-Length", "1")]
    public void What_cannot_be_meant_is_refused_in_one_sentence(string sentence, params string[] settings)
    {
        var given = settings.Chunk(2).Select(pair => (pair[0], pair[1])).ToArray();

        Assert.Contains(sentence, Assert.Throws<SettingsException>(() => Read(given)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_the_provider_is_not_repeated() =>
        Assert.DoesNotContain(
            "secret",
            Assert.Throws<SettingsException>(() => Read(("Sms:Address", "https://sms.example.org/"), ("Sms:Body", "{to}{text}"), ("Sms:Headers:X Key", "secret"))).Message,
            StringComparison.Ordinal);

    private static MessagesSettings Read(params (string Name, string Value)[] settings)
    {
        var values = settings.Select(setting => KeyValuePair.Create($"Messages:{setting.Name}", (string?)setting.Value));
        return MessagesSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), "/srv/portal");
    }
}
