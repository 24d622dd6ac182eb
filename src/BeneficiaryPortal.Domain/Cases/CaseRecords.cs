using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>A telephone call by which a referral was made (STP-3h).</summary>
public sealed record ReferralCall(string Number, DateTime At);

/// <summary>A question that the desk put to the social researcher, and the answer (STP-3).</summary>
public sealed class Referral
{
    private Referral()
    {
    }

    internal Referral(int sequence, string question, ReferralCall? call, ActingUser by)
    {
        Sequence = sequence;
        Question = question;
        CallNumber = call?.Number;
        CalledAt = call?.At;
        AskedBy = by.Name;
        AskedAt = by.At;
    }

    public int Sequence { get; private set; }
    public string Question { get; private set; } = null!;
    public string? CallNumber { get; private set; }
    public DateTime? CalledAt { get; private set; }
    public string AskedBy { get; private set; } = null!;
    public DateTime AskedAt { get; private set; }
    public string? Answer { get; private set; }

    /// <summary>Whether the legal aspects were explained too, where the policy asks for it (STP-3h).</summary>
    public bool? LegalAspectsExplained { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    internal void AnswerWith(string answer, bool? legalAspectsExplained, ActingUser by)
    {
        Answer = answer;
        LegalAspectsExplained = legalAspectsExplained;
        AnsweredBy = by.Name;
        AnsweredAt = by.At;
    }
}

/// <summary>How the declaration was signed.</summary>
public enum SigningMethod
{
    TypedName,
    PaperAtDesk,
}

/// <summary>The applicant's statement that the data is true and theirs to answer for (STP-4): the words signed, by whom, how and when.</summary>
public sealed class SignedDeclaration
{
    private SignedDeclaration()
    {
    }

    internal SignedDeclaration(string statement, string statementHash, string signedName, SigningMethod method, ActingUser by)
    {
        Statement = statement;
        StatementHash = statementHash;
        SignedName = signedName;
        Method = method;
        RecordedBy = by.Name;
        SignedAt = by.At;
    }

    public string Statement { get; private set; } = null!;

    /// <summary>SHA-256 of the statement, in hexadecimal.</summary>
    public string StatementHash { get; private set; } = null!;
    public string SignedName { get; private set; } = null!;
    public SigningMethod Method { get; private set; }
    public string RecordedBy { get; private set; } = null!;
    public DateTime SignedAt { get; private set; }
}

/// <summary>The notice that the request goes to the committee and is answered in not less than the policy's period (STP-5).</summary>
public sealed class CommitteeNotice
{
    private CommitteeNotice()
    {
    }

    internal CommitteeNotice(Channel channel, DateOnly givenOn, DateOnly floorOn, DateOnly targetOn, ActingUser by)
    {
        Channel = channel;
        GivenOn = givenOn;
        FloorOn = floorOn;
        TargetOn = targetOn;
        GivenBy = by.Name;
    }

    public Channel Channel { get; private set; }
    public DateOnly GivenOn { get; private set; }

    /// <summary>The first day on which the reply may go out.</summary>
    public DateOnly FloorOn { get; private set; }

    /// <summary>The day on which the association aims to reply; no promise of the policy.</summary>
    public DateOnly TargetOn { get; private set; }
    public string GivenBy { get; private set; } = null!;
}

/// <summary>A study of the case with its recommendation, for the committee's eyes.</summary>
public sealed class Study
{
    private Study()
    {
    }

    internal Study(Verdict recommendation, string findings, ActingUser by)
    {
        Recommendation = recommendation;
        Findings = findings;
        StudiedBy = by.Name;
        StudiedAt = by.At;
    }

    public Verdict Recommendation { get; private set; }
    public string Findings { get; private set; } = null!;
    public string StudiedBy { get; private set; } = null!;
    public DateTime StudiedAt { get; private set; }
}

/// <summary>What the committee decided. Nobody outside it reads this before the reply is released.</summary>
public sealed class CommitteeDecision
{
    private CommitteeDecision()
    {
    }

    internal CommitteeDecision(Verdict verdict, string reasons, string messageToBeneficiary, ActingUser by)
    {
        Verdict = verdict;
        Reasons = reasons;
        MessageToBeneficiary = messageToBeneficiary;
        DecidedBy = by.Name;
        DecidedAt = by.At;
    }

    public Verdict Verdict { get; private set; }

    /// <summary>For the committee's own record.</summary>
    public string Reasons { get; private set; } = null!;

    /// <summary>What the reply letter says.</summary>
    public string MessageToBeneficiary { get; private set; } = null!;
    public string DecidedBy { get; private set; } = null!;
    public DateTime DecidedAt { get; private set; }
}

/// <summary>The completed registration of an accepted beneficiary (STP-6).</summary>
public sealed class CompletedRegistration
{
    private CompletedRegistration()
    {
    }

    internal CompletedRegistration(string fileNumber, string? note, ActingUser by)
    {
        FileNumber = fileNumber;
        Note = note;
        CompletedBy = by.Name;
        CompletedAt = by.At;
    }

    public string FileNumber { get; private set; } = null!;
    public string? Note { get; private set; }
    public string CompletedBy { get; private set; } = null!;
    public DateTime CompletedAt { get; private set; }
}

/// <summary>Something that was given or done for the beneficiary (STP-7).</summary>
public sealed class ServiceDelivery
{
    private ServiceDelivery()
    {
    }

    internal ServiceDelivery(int sequence, string what, DateOnly deliveredOn, decimal? amount, string receivedBy, ActingUser by)
    {
        Sequence = sequence;
        What = what;
        DeliveredOn = deliveredOn;
        Amount = amount;
        ReceivedBy = receivedBy;
        RecordedBy = by.Name;
        RecordedAt = by.At;
    }

    public int Sequence { get; private set; }
    public string What { get; private set; } = null!;
    public DateOnly DeliveredOn { get; private set; }

    /// <summary>Riyals, where the service has an amount.</summary>
    public decimal? Amount { get; private set; }
    public string ReceivedBy { get; private set; } = null!;
    public string RecordedBy { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }
}
