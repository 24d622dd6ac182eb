using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Policies;

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

/// <summary>One association's policy as data.</summary>
public sealed record PolicyProfile(
    string Key,
    string SourceDocument,
    Association Association,
    BilingualText Title,
    PolicyTerms Terms,
    ApprovalEvidence Approval,
    IReadOnlyList<PolicyClause> Clauses);
