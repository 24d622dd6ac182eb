namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The unit in which a policy states its reply period.</summary>
public enum ReplyPeriodUnit
{
    Weeks,
    Months,
}

/// <summary>"Not less than two weeks / a month": a floor under the committee's reply, never a ceiling (STP-5).</summary>
public sealed record ReplyPeriod(int Count, ReplyPeriodUnit Unit);
