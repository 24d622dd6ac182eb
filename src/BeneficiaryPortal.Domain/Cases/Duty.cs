namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The three duties of a case. One person holds at most one of them on the same case (CNF-2).</summary>
public enum Duty
{
    None,
    Verification,
    Study,
    Decision,
}
