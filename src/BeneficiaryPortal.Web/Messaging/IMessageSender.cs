using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>A message as it is handed over.</summary>
/// <param name="Id">The same at every try.</param>
public sealed record OutgoingMessage(Guid Id, MessageWay Way, string Recipient, Language Language, string? Subject, string Body);

/// <summary>Hands a message to whoever carries it. Returns once it is taken over.</summary>
public interface IMessageSender
{
    /// <exception cref="NotSentException">It was not taken over, or nobody knows whether it was.</exception>
    Task SendAsync(OutgoingMessage message, CancellationToken ct);
}

/// <summary>Who carries what.</summary>
public sealed record MessageSenders(IMessageSender Sms, IMessageSender Email)
{
    public IMessageSender Of(MessageWay way) => way == MessageWay.Sms ? Sms : Email;
}

/// <summary>A message was not taken over. The reason is for administrators: no personal data.</summary>
public sealed class NotSentException : Exception
{
    public NotSentException()
    {
    }

    public NotSentException(string reason)
        : base(reason)
    {
    }

    public NotSentException(string reason, Exception innerException)
        : base(reason, innerException)
    {
    }
}
