using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Localisation;
using MimeKit;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>Against a real mail server in the clear.</summary>
public sealed class SmtpSenderTests
{
    private static readonly MessageWords Words = new(ForLanguage.Texts<MessageText>());

    [Theory]
    [InlineData(Language.Arabic)]
    [InlineData(Language.English)]
    public async Task A_mail_server_receives_subject_and_words_as_they_were_written(Language language)
    {
        var (subject, body) = Words.Email(MessageKind.ReplyReady, language, PolicyProfiles.All[0].Association.Name, "BR-1448-123456");
        var message = new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, "sarah@example.org", language, subject, body);
        using var server = await MailServer.StartAsync();

        await server.Sender.SendAsync(message, CancellationToken.None);

        var received = await server.ReceivedAsync();
        Assert.Equal(
            ["no-reply@qabas.example", "sarah@example.org", $"<{message.Id:N}@qabas.example>", "auto-generated", subject, body.ReplaceLineEndings("\n")],
            [received["from"], received["to"], received["message-id"], received["auto-submitted"], received["subject"], received["body"].ReplaceLineEndings("\n").TrimEnd()]);
    }

    [Fact]
    public async Task A_refused_recipient_is_a_failure_that_does_not_repeat_the_address()
    {
        using var server = await MailServer.StartAsync();
        var message = new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, "nobody@refused.example", Language.Arabic, "s", "b");

        var failure = await Assert.ThrowsAsync<NotSentException>(() => server.Sender.SendAsync(message, CancellationToken.None));

        Assert.Equal("MailServerRefused MailboxUnavailable", failure.Message);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public async Task What_is_no_address_is_a_failure(string address)
    {
        var sender = new SmtpSender(new SmtpSettings("localhost", FreePort.Find(), UseTls: false, new MailboxAddress("", "no-reply@qabas.example")));

        var failure = await Assert.ThrowsAsync<NotSentException>(() =>
            sender.SendAsync(new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, address, Language.Arabic, "s", "b"), CancellationToken.None));

        Assert.Equal(SendFault.BadAddress, failure.Fault);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_a_failure_like_any_other()
    {
        var sender = new SmtpSender(new SmtpSettings("localhost", FreePort.Find(), UseTls: false, new MailboxAddress("", "no-reply@qabas.example")));

        var failure = await Assert.ThrowsAsync<NotSentException>(() =>
            sender.SendAsync(new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, "sarah@example.org", Language.Arabic, "s", "b"), CancellationToken.None));

        Assert.Equal("MailServerAway ConnectionRefused", failure.Message);
    }
}
