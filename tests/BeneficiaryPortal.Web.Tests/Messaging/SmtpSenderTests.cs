using System.Diagnostics;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Localisation;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>Against a real mail server (Debian's python3-aiosmtpd), which prints what it received.</summary>
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
        var sender = new SmtpSender(new SmtpSettings("localhost", FreePort.Find(), UseTls: false, new MailAddress("no-reply@qabas.example")));

        var failure = await Assert.ThrowsAsync<NotSentException>(() =>
            sender.SendAsync(new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, address, Language.Arabic, "s", "b"), CancellationToken.None));

        Assert.Equal(SendFault.BadAddress, failure.Fault);
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_a_failure_like_any_other()
    {
        var sender = new SmtpSender(new SmtpSettings("localhost", FreePort.Find(), UseTls: false, new MailAddress("no-reply@qabas.example")));

        var failure = await Assert.ThrowsAsync<NotSentException>(() =>
            sender.SendAsync(new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, "sarah@example.org", Language.Arabic, "s", "b"), CancellationToken.None));

        Assert.Equal("MailServerAway GeneralFailure", failure.Message);
    }

    /// <summary>A mail server as a process of its own; it ends with its input.</summary>
    private sealed class MailServer : IDisposable
    {
        private const string Script = """
            import asyncio, base64, sys
            from email import message_from_bytes, policy
            from aiosmtpd.smtp import SMTP

            class Sink:
                async def handle_RCPT(self, server, session, envelope, address, options):
                    if address.endswith('@refused.example'):
                        return '550 No such person here'
                    envelope.rcpt_tos.append(address)
                    return '250 OK'

                async def handle_DATA(self, server, session, envelope):
                    mail = message_from_bytes(envelope.content, policy=policy.default)
                    facts = {'from': envelope.mail_from, 'to': envelope.rcpt_tos[0], 'message-id': str(mail['message-id']), 'auto-submitted': str(mail['auto-submitted']),
                             'subject': str(mail['subject']), 'body': mail.get_content()}
                    for name, value in facts.items():
                        print(name, base64.b64encode(value.encode()).decode(), flush=True)
                    print('end', flush=True)
                    return '250 OK'

            async def main():
                loop = asyncio.get_running_loop()
                await loop.create_server(lambda: SMTP(Sink(), enable_SMTPUTF8=True), '127.0.0.1', int(sys.argv[1]))
                print('ready', flush=True)
                await loop.run_in_executor(None, sys.stdin.read)

            asyncio.run(main())
            """;

        private readonly Process _process;

        private MailServer(Process process, int port)
        {
            _process = process;
            Sender = new SmtpSender(new SmtpSettings("127.0.0.1", port, UseTls: false, new MailAddress("no-reply@qabas.example", "جمعية قبس القضائية")));
        }

        public SmtpSender Sender { get; }

        public static async Task<MailServer> StartAsync()
        {
            var port = FreePort.Find();
            var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, $"{port}"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            var process = Process.Start(start)!;
            var said = await process.StandardOutput.ReadLineAsync();
            Assert.True(said == "ready", $"The mail server does not start; scripts/setup.sh installs python3-aiosmtpd. {(said is null ? await process.StandardError.ReadToEndAsync() : said)}");
            return new MailServer(process, port);
        }

        public async Task<IReadOnlyDictionary<string, string>> ReceivedAsync()
        {
            var facts = new Dictionary<string, string>();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line && line != "end")
            {
                var parts = line.Split(' ');
                facts[parts[0]] = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]));
            }

            return facts;
        }

        public void Dispose()
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}
