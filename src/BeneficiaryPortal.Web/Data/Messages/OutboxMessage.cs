using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Data.Messages;

/// <summary>Something to be told to one person by one way. It is saved with the act it speaks of, or not at all, and sent afterwards by any node.</summary>
public sealed class OutboxMessage
{
    public const int SubjectLength = 200;
    public const int BodyLength = 2000;
    public const int FaultCodeLength = 60;

    private OutboxMessage()
    {
    }

    public OutboxMessage(MessageKind kind, MessageWay way, string recipient, Language language, string? subject, string body, DateTime now)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(now));
        Kind = kind;
        Way = way;
        Recipient = recipient;
        Language = language;
        Subject = subject;
        Body = body;
        AddedAt = now;
        NextTryAt = now;
    }

    /// <summary>The same at every try: a gateway that has seen it does not send again.</summary>
    public Guid Id { get; private set; }
    public MessageKind Kind { get; private set; }
    public MessageWay Way { get; private set; }

    /// <summary>A mobile number in E.164, or an e-mail address; null once it is forgotten.</summary>
    public string? Recipient { get; private set; }
    public Language Language { get; private set; }

    /// <summary>Of an e-mail.</summary>
    public string? Subject { get; private set; }

    /// <summary>The words as they go out, until they are forgotten. Those of a one-time code are gone as soon as it is sent or given up.</summary>
    public string? Body { get; private set; }
    public long? CaseId { get; private set; }
    public SupportCase? Case { get; private set; }

    /// <summary>The move of the case that it tells of, or after which it reminds: one message of a kind and way.</summary>
    public int? EventSequence { get; private set; }
    public MessageState State { get; private set; }
    public DateTime AddedAt { get; private set; }

    /// <summary>After this it is not worth sending.</summary>
    public DateTime? WorthUntil { get; private set; }

    /// <summary>Tries that failed.</summary>
    public int Tries { get; private set; }

    /// <summary>Tries in a row of which nobody came back to tell: counted before each, taken back by whatever becomes of it.</summary>
    public int OpenTries { get; private set; }
    public DateTime NextTryAt { get; private set; }

    /// <summary>The round of a dispatcher that holds it, until the lease runs out.</summary>
    public Guid? LeaseOwner { get; private set; }
    public DateTime? LeaseUntil { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Since when nothing is known of it any more but that it was there and what became of it.</summary>
    public DateTime? ForgottenAt { get; private set; }

    /// <summary>Why the last try failed.</summary>
    public SendFault? Fault { get; private set; }

    /// <summary>What the other side called it: a status, never its words.</summary>
    public string? FaultCode { get; private set; }

    public OutboxMessage About(SupportCase subject, int? eventSequence)
    {
        (Case, EventSequence) = (subject, eventSequence);
        return this;
    }

    public OutboxMessage NeverSent()
    {
        (State, Body) = (MessageState.GivenUp, null);
        return this;
    }

    public OutboxMessage WorthSendingUntil(DateTime instant)
    {
        WorthUntil = instant;
        return this;
    }
}

/// <summary>How many SMS were handed over on one day in Riyadh: the cap on what an attacker can make the association pay.</summary>
public sealed class SmsDay
{
    public required DateOnly Day { get; init; }
    public int Sent { get; set; }
}
