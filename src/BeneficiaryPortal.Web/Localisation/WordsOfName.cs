namespace BeneficiaryPortal.Web.Localisation;

/// <summary>The words of a name that tell people apart.</summary>
internal static class WordsOfName
{
    public const int Longest = 40;
    private const int Most = 12;

    // "Son of" and "daughter of" stand in half of all names and in one writing of a name only.
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "بن", "بنت", "ابن", "ابنه", "bin", "bint", "ibn" };

    /// <param name="key">A name as <see cref="ArabicText.Normalize(string)"/> leaves it.</param>
    public static IReadOnlyList<string> Of(string key) =>
        [.. key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Between.Contains(word)).Select(word => Cut(word)).Distinct(StringComparer.Ordinal).Take(Most)];

    private static string Cut(string word) => word.Length <= Longest ? word : word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];
}
