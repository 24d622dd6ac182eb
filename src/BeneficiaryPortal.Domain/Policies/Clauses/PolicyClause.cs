namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>One clause in our own wording, with its place in the source ("000:68") and the obligation it carries, if any.</summary>
public sealed record PolicyClause(PolicySection Section, string Source, string? Obligation, BilingualText Text);

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
