namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The one main outcome with which a case ends (STP-8).</summary>
public enum CaseOutcome
{
    ServiceDelivered,
    Accepted,
    NotAccepted,
    Withdrawn,
    Lapsed,
}

/// <summary>What the committee decided; known to the committee and the director alone until the reply is released.</summary>
public enum Verdict
{
    Accept,
    Refuse,
}
