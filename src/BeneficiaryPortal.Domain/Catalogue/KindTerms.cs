using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>What one version of a kind of support says: for whom it is, what is asked, what must be brought, how often it is given.</summary>
public sealed record KindTerms
{
    /// <summary>Always asked: without them nobody could be answered.</summary>
    public static IReadOnlyList<RequestSection> AlwaysAsked { get; } = [RequestSection.Identity, RequestSection.Contact, RequestSection.Need];

    public required BilingualText Name { get; init; }
    public required BilingualText Summary { get; init; }

    /// <summary>For whom it is meant, a line each. Hints (TOL-3): the committee decides.</summary>
    public IReadOnlyList<BilingualText> Eligibility { get; init; } = [];

    /// <summary>Asked beyond <see cref="AlwaysAsked"/>.</summary>
    public IReadOnlyList<RequestSection> AlsoAsked { get; init; } = [];
    public IReadOnlyList<RequiredDocument> Documents { get; init; } = [];
    public Recurrence Recurrence { get; init; }

    /// <summary>Months from one accepted request to the next, unless an exception is approved; null for no such rule.</summary>
    public int? MonthsBetween { get; init; }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<RequestSection> Sections() => [.. AlwaysAsked.Union(AlsoAsked).Order()];
}
