using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Data.Rows;

/// <summary>One word of a beneficiary's name, as search compares it: by these a name is found in whatever order its words are typed.</summary>
public sealed class NameWord
{
    private NameWord()
    {
    }

    internal NameWord(Beneficiary beneficiary, string word) => (Beneficiary, Word) = (beneficiary, word);

    public long BeneficiaryId { get; private set; }
    public Beneficiary Beneficiary { get; private set; } = null!;
    public string Word { get; private set; } = null!;
}

/// <summary>Everything that begins with some letters, as a range that an index in byte order answers.</summary>
/// <param name="From">The letters.</param>
/// <param name="Before">The first text that no longer begins with them.</param>
internal sealed record PrefixRange(string From, string Before)
{
    /// <param name="letters">At least one.</param>
    public static PrefixRange Of(string letters)
    {
        var (last, next) = (letters[^1], (char)(letters[^1] + 1));
        return new(letters, char.IsSurrogate(last) == char.IsSurrogate(next) ? letters[..^1] + next : letters + char.MaxValue);
    }
}
