using System.Net;
using System.Net.Mail;
using System.Security.Authentication;
using System.Text;
using BeneficiaryPortal.Web.Data.Messages;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>E-mail by SMTP, to the association's own mail server. The id goes along as Message-ID, by which a mail server knows a repeat.</summary>
public sealed class SmtpSender(SmtpSettings settings) : IMessageSender
{
    public async Task SendAsync(OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            using var mail = Compose(message);
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
            if (settings.User is not null)
            {
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            }

            await client.SendMailAsync(mail, ct);
        }
        catch (Exception stranger) when (stranger is AuthenticationException || stranger.InnerException is AuthenticationException)
        {
            throw new NotSentException(SendFault.MailServerUntrusted, code: null, stranger);
        }
        catch (SmtpException refusal)
        {
            // Its message may repeat the address.
            var fault = refusal.StatusCode == SmtpStatusCode.GeneralFailure ? SendFault.MailServerAway : SendFault.MailServerRefused;
            throw new NotSentException(fault, refusal.StatusCode.ToString(), refusal);
        }
        catch (FormatException malformed)
        {
            throw new NotSentException(SendFault.BadAddress, code: null, malformed);
        }
    }

    private MailMessage Compose(OutgoingMessage message)
    {
        var mail = new MailMessage(settings.From, new MailAddress(message.Recipient))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = message.Body,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", $"<{message.Id:N}@{settings.From.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
