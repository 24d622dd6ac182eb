namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>One thing the policies oblige the association to do, under the id that docs/policy-map.md lists.</summary>
public sealed record Obligation(string Id, string Duty);
