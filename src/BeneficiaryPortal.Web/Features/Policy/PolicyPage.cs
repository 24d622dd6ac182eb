using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Web.Features.Policy;

public sealed record PolicyPage(PolicyVersion Version, IReadOnlyList<IGrouping<PolicySection, AdoptedClause>> Sections)
{
    /// <summary>Where the rights and duties of both sides are laid down (GOV-1).</summary>
    public AdoptedClause? RightsAndDuties { get; } =
        Sections.SelectMany(section => section).FirstOrDefault(clause => string.Equals(clause.Obligation, Obligations.Gov1.Id, StringComparison.Ordinal));
}
