using System.Diagnostics;
using System.Text;
using BeneficiaryPortal.Web.Messaging;
using MimeKit;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>A real mail server (Debian's python3-aiosmtpd) as a process of its own, which prints what it received. It ends with its input.</summary>
internal sealed class MailServer : IDisposable
{
    private const string Script = """
        import asyncio, base64, ssl, sys
        from email import message_from_bytes, policy
        from aiosmtpd.smtp import SMTP

        class Sink:
            async def handle_MAIL(self, server, session, envelope, address, options):
                print('mail', base64.b64encode(address.encode()).decode(), flush=True)
                envelope.mail_from = address
                return '250 OK'

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
            tls = None
            if len(sys.argv) > 2:
                tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
                tls.load_cert_chain(sys.argv[2])
            await loop.create_server(lambda: SMTP(Sink(), enable_SMTPUTF8=True, tls_context=tls), '127.0.0.1', int(sys.argv[1]))
            print('ready', flush=True)
            await loop.run_in_executor(None, sys.stdin.read)

        asyncio.run(main())
        """;

    private readonly Process _process;

    private MailServer(Process process, int port)
    {
        _process = process;
        Port = port;
        Sender = SenderWith(useTls: false);
    }

    public int Port { get; }

    /// <summary>In the clear.</summary>
    public SmtpSender Sender { get; }

    public SmtpSender SenderWith(bool useTls) => new(new SmtpSettings("localhost", Port, useTls, new MailboxAddress("جمعية قبس القضائية", "no-reply@qabas.example")));

    /// <param name="certificate">A file with a certificate and its key, for STARTTLS; null for a server that does not know it.</param>
    public static async Task<MailServer> StartAsync(string? certificate = null)
    {
        var port = FreePort.Find();
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, $"{port}", .. certificate is null ? Array.Empty<string>() : [certificate]]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
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

    /// <summary>Ends the server.</summary>
    /// <returns>Everything it said that was not read before.</returns>
    public async Task<string> RestAsync()
    {
        _process.StandardInput.Close();
        return await _process.StandardOutput.ReadToEndAsync();
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
