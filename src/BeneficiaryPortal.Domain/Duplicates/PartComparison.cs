namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>How alike two parts of names are.</summary>
internal enum PartLikeness
{
    Different,

    /// <summary>One letter apart, and both may well be names: Hasan and Husayn, Muhammad and Mahmud.</summary>
    Doubtful,

    /// <summary>One name in two spellings.</summary>
    Alike,
    Same,
}

/// <summary>Tells two spellings of one name from two names that look alike.</summary>
internal static class PartComparison
{
    private const int LongName = 7;

    // Letters that sound alike, or differ by a dot, or take each other's place at the end of a name.
    private static readonly string[] Alike = ["ضظدذ", "صسثش", "تطثب", "زذر", "حخجه", "عغ", "فق", "قك", "نب", "يت", "ksc", "kqcg", "iey", "ouw", "aeo", "dz"];
    private static readonly string[] AlikeAtEnd = ["اهي", "aeh"];

    public static string WithoutArticle(string part) =>
        part.StartsWith("ال", StringComparison.Ordinal) && part.Length > 4 ? part[2..]
        : (part.StartsWith("al", StringComparison.Ordinal) || part.StartsWith("el", StringComparison.Ordinal)) && part.Length > 5 ? part[2..]
        : part;

    public static PartLikeness Of(string one, string other)
    {
        if (one == other)
        {
            return PartLikeness.Same;
        }

        var (isLatin, otherIsLatin) = (char.IsAsciiLetter(one[0]), char.IsAsciiLetter(other[0]));
        return isLatin != otherIsLatin ? AcrossLetters(one, other)
            : isLatin && NameSkeleton.Of(one) is { Length: > 1 } bones && bones == NameSkeleton.Of(other) ? PartLikeness.Alike
            : InOneScript(one, other);
    }

    private static PartLikeness AcrossLetters(string one, string other)
    {
        var (ours, theirs) = (NameSkeleton.Of(one), NameSkeleton.Of(other));
        return ours.Length < 2 || theirs.Length < 2 ? PartLikeness.Different
            : ours == theirs ? PartLikeness.Alike
            : Math.Max(ours.Length, theirs.Length) > 3 && Spelling.Distance(ours, theirs) == 1 ? PartLikeness.Doubtful
            : PartLikeness.Different;
    }

    private static PartLikeness InOneScript(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return Spelling.Distance(shorter, longer) switch
        {
            1 => OneApart(shorter, longer),
            2 when shorter.Length > LongName => PartLikeness.Alike,
            2 when shorter.Length >= LongName - 1 => PartLikeness.Doubtful,
            _ => PartLikeness.Different,
        };
    }

    private static PartLikeness OneApart(string shorter, string longer)
    {
        var place = FirstDifference(shorter, longer);
        if (longer.Length >= LongName)
        {
            return PartLikeness.Alike;
        }

        if (shorter.Length == longer.Length)
        {
            return shorter.Length > 2 && (IsSwapped(shorter, longer, place) || AreAlike(shorter, longer, place)) ? PartLikeness.Alike
                : shorter.Length > 4 ? PartLikeness.Doubtful
                : PartLikeness.Different;
        }

        return place > 0 && longer[place] == longer[place - 1] ? PartLikeness.Alike : shorter.Length > 2 ? PartLikeness.Doubtful : PartLikeness.Different;
    }

    private static bool AreAlike(string one, string other, int place) =>
        Alike.Any(letters => letters.Contains(one[place], StringComparison.Ordinal) && letters.Contains(other[place], StringComparison.Ordinal))
        || (place == one.Length - 1 && AlikeAtEnd.Any(letters => letters.Contains(one[place], StringComparison.Ordinal) && letters.Contains(other[place], StringComparison.Ordinal)));

    private static bool IsSwapped(string one, string other, int place) =>
        one.Length > 3 && place + 1 < one.Length && one[place] == other[place + 1] && one[place + 1] == other[place];

    private static int FirstDifference(string shorter, string longer)
    {
        var place = 0;
        while (place < shorter.Length && shorter[place] == longer[place])
        {
            place++;
        }

        return place;
    }
}
