using System.Net.Sockets;
using BeneficiaryPortal.Web.Data.Messages;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>E-mail by SMTP, to the association's own mail server. The id goes along as Message-ID, by which a mail server knows a repeat.</summary>
public sealed class SmtpSender(SmtpSettings settings) : IMessageSender
{
    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        using var mail = Compose(message);

        // Revocation lists lie on other servers, which a portal need not reach.
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, ct);
            if (settings.User is not null)
            {
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", ct);
            }

            await client.SendAsync(mail, ct);
        }
        catch (SslHandshakeException stranger)
        {
            throw new NotSentException(SendFault.MailServerUntrusted, code: null, stranger);
        }
        catch (SmtpCommandException refusal)
        {
            // Its message may repeat the address.
            throw new NotSentException(SendFault.MailServerRefused, refusal.StatusCode.ToString(), refusal);
        }
        catch (AuthenticationException refusal)
        {
            throw new NotSentException(SendFault.MailServerRefused, "Authentication", refusal);
        }
        catch (Exception away) when (away is SocketException or IOException or ProtocolException or NotSupportedException or TimeoutException)
        {
            throw new NotSentException(SendFault.MailServerAway, away is SocketException { SocketErrorCode: var code } ? code.ToString() : null, away);
        }

        await LeaveAsync(client, ct);
    }

    /// <summary>It was taken over: what goes wrong now changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception gone) when (gone is SocketException or IOException or ProtocolException)
        {
            // The server left first.
        }
    }

    private MimeMessage Compose(OutgoingMessage message)
    {
        var mail = new MimeMessage { Subject = message.Subject ?? "", Body = new TextPart("plain") { Text = message.Body } };
        mail.From.Add(settings.From);
        mail.To.Add(MailAddresses.Parse(message.Recipient) ?? throw new NotSentException(SendFault.BadAddress, code: null));
        mail.MessageId = $"{message.Id:N}@{settings.From.Domain}";
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
