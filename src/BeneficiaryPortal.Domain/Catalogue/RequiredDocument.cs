using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>A document that a kind of support asks for (STP-2): a named slot of the request, for one document of one or more pages.</summary>
/// <param name="Key">Names the slot, the same in every version of the kind.</param>
/// <param name="Name">What to bring.</param>
/// <param name="Guidance">What it must show, for somebody who has never heard of it.</param>
public sealed record RequiredDocument(string Key, BilingualText Name, BilingualText Guidance)
{
    public const int KeyLength = 40;

    /// <summary>Welcome, but the request can be sent without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Somebody of the association must see the original.</summary>
    public bool OriginalSeen { get; init; }

    /// <summary>It bears a last day of validity.</summary>
    public bool Expires { get; init; }

    /// <summary>Not issued longer ago than this many months on the day of submission; null for any age.</summary>
    public int? FreshForMonths { get; init; }
}
