namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>The kinds of pages that axe has judged in this run: one of a kind, in each language, stands for all.</summary>
public sealed class LookedAt
{
    private readonly HashSet<string> _kinds = new(StringComparer.Ordinal);

    /// <summary>The number of the next picture.</summary>
    public int Pictures { get; set; } = 1;

    public bool IsFirst(string kind, string language) => _kinds.Add($"{language} {kind}");
}
