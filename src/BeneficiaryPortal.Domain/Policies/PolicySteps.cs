namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The numbered steps that a policy may lay down (STP-1..7).</summary>
[Flags]
public enum PolicySteps
{
    None = 0,
    Reception = 1,
    Verification = 2,
    ResearcherReferral = 4,
    Declaration = 8,
    CommitteeReply = 16,
    Registration = 32,
    Delivery = 64,
}
