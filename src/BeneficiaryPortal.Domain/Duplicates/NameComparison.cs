namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>Two names, part by part: given name, father, grandfather, family.</summary>
internal static class NameComparison
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "بن", "ابن", "بنت", "ال", "bin", "ibn", "ben", "bint" };

    public static DuplicateReason? Of(string oneKey, string otherKey)
    {
        var (one, other) = (Parts(oneKey), Parts(otherKey));
        if (one.Length == 0 || other.Length == 0)
        {
            return null;
        }

        var (few, many) = one.Length <= other.Length ? (one, other) : (other, one);
        return few.SequenceEqual(many, StringComparer.Ordinal) ? OfEqual(few)
            : IsFamilyFirst(few, many) || IsFamilyFirst(many, few) ? DuplicateReason.SameNameWrittenOtherwise
            : PartComparison.Of(few[0], many[0]) switch
            {
                PartLikeness.Different => few.Any(part => many.Any(theirs => IsAlike(part, theirs))) ? DuplicateReason.OtherGivenName : DuplicateReason.OtherName,
                PartLikeness.Doubtful => InOrder(few, many) >= few.Length - 1 && few.Length > 2 ? DuplicateReason.GivenNameInDoubt : DuplicateReason.OtherGivenName,
                _ => OfSameGivenName(few, many),
            };
    }

    private static DuplicateReason OfEqual(string[] parts) => parts.Length switch
    {
        1 => DuplicateReason.NamePartlyAgrees,
        2 => DuplicateReason.SameNameWrittenOtherwise,
        _ => DuplicateReason.SameName,
    };

    private static DuplicateReason OfSameGivenName(string[] few, string[] many)
    {
        var missing = few.Length - InOrder(few, many);
        return missing switch
        {
            0 => few.Length > 2 ? DuplicateReason.SameNameWrittenOtherwise : DuplicateReason.NamePartlyAgrees,
            1 when few.Length > 3 || HasDoubtfulPart(few, many) => DuplicateReason.NamePartlyAgrees,
            _ => DuplicateReason.OtherFatherOrFamily,
        };
    }

    // Passports and foreign forms put the family first.
    private static bool IsFamilyFirst(string[] one, string[] other) =>
        one.Length == other.Length && one.Length > 1 && Enumerable.Range(0, one.Length).All(i => IsAlike(one[i], other[(i + 1) % other.Length]));

    private static bool HasDoubtfulPart(string[] few, string[] many) =>
        few.Length == many.Length && few.Zip(many, PartComparison.Of).All(likeness => likeness != PartLikeness.Different);

    /// <summary>How many parts of the shorter name stand in the longer one in the same order: the longest common subsequence.</summary>
    private static int InOrder(string[] few, string[] many)
    {
        var row = new int[many.Length + 1];
        foreach (var part in few)
        {
            var diagonal = 0;
            for (var i = 1; i <= many.Length; i++)
            {
                var above = row[i];
                row[i] = IsAlike(part, many[i - 1]) ? diagonal + 1 : Math.Max(above, row[i - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static bool IsAlike(string one, string other) => PartComparison.Of(one, other) >= PartLikeness.Alike;

    // One letter alone is a title or an initial.
    private static string[] Parts(string key) =>
        [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1 && !Particles.Contains(part)).Take(12).Select(PartComparison.WithoutArticle)];
}
