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

/// <summary>A message was not taken over. Nothing in it is personal.</summary>
public sealed class NotSentException : Exception
{
    public NotSentException()
    {
    }

    public NotSentException(string message)
        : base(message)
    {
    }

    public NotSentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public NotSentException(SendFault fault, string? code, Exception? innerException = null)
        : base($"{fault} {code}", innerException) => (Fault, Code) = (fault, code);

    public SendFault Fault { get; } = SendFault.Unexpected;

    /// <summary>What the other side called it.</summary>
    public string? Code { get; }
}
