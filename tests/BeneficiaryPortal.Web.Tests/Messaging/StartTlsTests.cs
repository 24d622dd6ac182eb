using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>E-mail leaves over TLS to a mail server whose certificate is trusted, or not at all.</summary>
public sealed class StartTlsTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-tls-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_server_that_nobody_vouches_for_gets_nothing_until_its_certificate_is_trusted()
    {
        var (certificate, withKey) = SelfSigned();
        using var server = await MailServer.StartAsync(withKey);
        var id = await PutAsync();
        Assert.Equal(0, await DispatchAsync(server));
        Assert.Equal((MessageState.Waiting, 1, SendFault.MailServerUntrusted), await StateAsync(id));

        await using var process = await PortalProcess.StartAsync(
            portal,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["SSL_CERT_FILE"] = certificate },
            ("Messages:Smtp:Host", "localhost"),
            ("Messages:Smtp:Port", $"{server.Port}"),
            ("Messages:Smtp:From", "no-reply@qabas.example"));
        var received = await server.ReceivedAsync();
        Assert.Equal(("body", "sarah@example.org"), (received["body"].Trim(), received["to"]));
        for (var started = Stopwatch.GetTimestamp(); (await StateAsync(id)).State != MessageState.Sent; await Task.Delay(20))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30), "It was never noted.");
        }

        // Once: the first try said nothing.
        Assert.Equal("", await server.RestAsync());
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_in_the_clear()
    {
        using var server = await MailServer.StartAsync();
        var message = new OutgoingMessage(Guid.CreateVersion7(), MessageWay.Email, "sarah@example.org", Language.Arabic, "subject", "body");

        var failure = await Assert.ThrowsAsync<NotSentException>(() => server.SenderWith(useTls: true).SendAsync(message, CancellationToken.None));

        Assert.Equal(SendFault.MailServerAway, failure.Fault);
        Assert.Equal("", await server.RestAsync());
    }

    private async Task<Guid> PutAsync()
    {
        var message = new OutboxMessage(MessageKind.RequestReceived, MessageWay.Email, "sarah@example.org", Language.Arabic, "subject", "body", portal.Clock.GetUtcNow().UtcDateTime);
        await portal.WithDbAsync(async db =>
        {
            db.Messages.Add(message);
            await db.SaveChangesAsync();
        });
        return message.Id;
    }

    private Task<int> DispatchAsync(MailServer server) => portal.WithDbAsync(db =>
    {
        var (settings, sender) = (new MessagesSettings("", 1, TimeSpan.FromSeconds(20), Sms: null, Smtp: null), server.SenderWith(useTls: true));
        return new Dispatcher(db, new MessageSenders(sender, sender), new SmsAllowance(db, settings, portal.Clock), settings, portal.Clock, NullLogger<Dispatcher>.Instance)
            .RunAsync(CancellationToken.None);
    });

    private async Task<(MessageState State, int Tries, SendFault? Fault)> StateAsync(Guid id)
    {
        var message = await portal.WithDbAsync(db => db.Messages.AsNoTracking().SingleAsync(m => m.Id == id));
        return (message.State, message.Tries, message.Fault);
    }

    private (string Certificate, string WithKey) SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (bare, whole) = (Path.Combine(_folder, "certificate.pem"), Path.Combine(_folder, "server.pem"));
        File.WriteAllText(bare, certificate.ExportCertificatePem());
        File.WriteAllText(whole, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return (bare, whole);
    }
}
