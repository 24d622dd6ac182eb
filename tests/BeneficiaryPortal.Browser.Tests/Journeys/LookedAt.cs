using System.Collections.Concurrent;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>The kinds of pages that have been judged in this run: one of a kind, in each language, stands for all.</summary>
internal static class LookedAt
{
    private static readonly ConcurrentDictionary<(string Kind, string Language), int> Kinds = new();
    private static int s_pictures;

    /// <summary>Walks go on side by side: of two that come to a kind at once, one is the first.</summary>
    public static bool IsFirst(string kind, string language) => Kinds.TryAdd((kind, language), 0);

    public static int NextPicture() => Interlocked.Increment(ref s_pictures);
}
