namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>The same words for both kinds of reader.</summary>
public sealed record BilingualText(string Arabic, string English);
