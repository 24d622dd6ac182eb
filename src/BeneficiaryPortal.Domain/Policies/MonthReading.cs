namespace BeneficiaryPortal.Domain.Policies;

/// <summary>Which calendar counts "a month" of a policy: chosen when the policy is adopted.</summary>
public enum MonthReading
{
    UmmAlQura,
    Gregorian,
}
