using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>One version of a kind of support that the association offers. It never changes: a request stays on the version it began with.</summary>
public sealed class SupportKind
{
    public const int KeyLength = 40;

    private SupportKind()
    {
    }

    public int Id { get; private set; }

    /// <summary>What all versions of one kind share.</summary>
    public string Key { get; private set; } = null!;

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>False in the version that takes the kind out of the catalogue.</summary>
    public bool IsOffered { get; private set; }
    /// <summary>Also in <see cref="Terms"/>; lists read it alone.</summary>
    public BilingualText Name { get; private set; } = null!;
    public KindTerms Terms { get; private set; } = null!;
    public string PublishedBy { get; private set; } = null!;
    public DateTime PublishedAt { get; private set; }

    /// <summary>Version <paramref name="number"/> of the kind <paramref name="key"/>.</summary>
    public static SupportKind Publish(string key, int number, KindTerms terms, bool isOffered, ActingUser by) => new()
    {
        Key = key,
        Number = number,
        Name = terms.Name,
        Terms = terms,
        IsOffered = isOffered,
        PublishedBy = by.Name,
        PublishedAt = by.At,
    };
}
