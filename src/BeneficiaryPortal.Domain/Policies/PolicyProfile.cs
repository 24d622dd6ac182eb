using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The same words for both kinds of reader.</summary>
public sealed record BilingualText(string Arabic, string English);

/// <summary>The association whose policy this is.</summary>
public sealed record Association(BilingualText Name, BilingualText Sector);

/// <summary>Who approved a policy.</summary>
public enum ApproverKind
{
    /// <summary>The document shows no approval (GOV-6).</summary>
    NotShown,
    BoardChair,
    Board,
}

/// <summary>What the document itself shows of its approval (GOV-3..6). Anything it does not show is null or empty.</summary>
public sealed record ApprovalEvidence(
    ApproverKind Approver,
    int? Meeting = null,
    int? Term = null,
    HijriDate? HijriDate = null,
    DateOnly? GregorianDate = null,
    bool SupersedesEarlier = false)
{
    public bool IsMissing => Approver == ApproverKind.NotShown;
    public bool IsDated => HijriDate is not null || GregorianDate is not null;
}

/// <summary>The part of the policy that a clause belongs to, in the order in which it is shown.</summary>
public enum PolicySection
{
    Preamble,
    Definitions,
    GeneralObjective,
    DetailedObjectives,
    Channels,
    Tools,
    Steps,
    Compensation,
    ComplaintsAndDisputes,
    RelationsAndConfidentiality,
    AccessToInformation,
    ServiceCentre,
    Approval,
}

/// <summary>One clause in our own wording, with its place in the source ("000:68") and the obligation it carries, if any.</summary>
public sealed record PolicyClause(PolicySection Section, string Source, string? Obligation, BilingualText Text);

/// <summary>One association's policy as data.</summary>
public sealed record PolicyProfile(
    string Key,
    string SourceDocument,
    Association Association,
    BilingualText Title,
    PolicyTerms Terms,
    ApprovalEvidence Approval,
    IReadOnlyList<PolicyClause> Clauses);
