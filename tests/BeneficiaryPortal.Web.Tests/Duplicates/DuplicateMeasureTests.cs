using System.Globalization;
using BeneficiaryPortal.Domain.Duplicates;
using BeneficiaryPortal.Web.Tests.TagHelpers;

namespace BeneficiaryPortal.Web.Tests.Duplicates;

/// <summary>What the score finds among the labelled pairs, and that docs/duplicates.md says the same.</summary>
public class DuplicateMeasureTests
{
    [Fact]
    public void There_are_pairs_enough_of_both_labels_in_both_halves() =>
        Assert.All(new[] { LabelledPairs.HeldOut, LabelledPairs.Tuning }, half =>
        {
            Assert.InRange(half.Count(pair => pair.IsSame), 100, 500);
            Assert.InRange(half.Count(pair => !pair.IsSame), 100, 500);
        });

    [Fact]
    public void A_warning_among_pairs_never_tuned_on_is_right_nine_times_in_ten_and_nine_duplicates_in_ten_are_found()
    {
        var measured = Measured.Of(LabelledPairs.HeldOut, DuplicateVerdict.Possible);
        Assert.True(measured is { Precision: >= 0.90, Recall: >= 0.90 }, measured + Mistakes(LabelledPairs.Tuning));
    }

    [Fact]
    public void Likely_is_hardly_ever_wrong()
    {
        var measured = Measured.Of(LabelledPairs.HeldOut, DuplicateVerdict.Likely);
        Assert.True(measured is { Precision: >= 0.97, Recall: >= 0.60 }, measured.ToString());
    }

    [Fact]
    public void The_published_figures_and_weights_are_those_of_the_code()
    {
        var published = File.ReadAllLines(Path.Combine(Sources.Repository, "docs", "duplicates.md"));
        var missing = Rows().Where(row => !published.Contains(row, StringComparer.Ordinal)).ToList();
        Assert.True(missing.Count == 0, "docs/duplicates.md lacks these lines:\n" + string.Join('\n', missing));
    }

    private static IEnumerable<string> Rows() =>
    [
        Measured.Of(LabelledPairs.HeldOut, DuplicateVerdict.Possible).Row("held out, warned at all"),
        Measured.Of(LabelledPairs.HeldOut, DuplicateVerdict.Likely).Row("held out, likely"),
        Measured.Of(LabelledPairs.Tuning, DuplicateVerdict.Possible).Row("tuning, warned at all"),
        Measured.Of(LabelledPairs.Tuning, DuplicateVerdict.Likely).Row("tuning, likely"),
        .. LabelledPairs.All.GroupBy(pair => pair.IsSame ? "one person" : pair.Kind, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {kind.Count(pair => pair.Score.Verdict == DuplicateVerdict.Likely)} | {kind.Count(pair => pair.Score.Verdict == DuplicateVerdict.Possible)} |")),
        .. Enum.GetValues<DuplicateReason>().Select(reason => string.Create(CultureInfo.InvariantCulture, $"| `{reason}` | {DuplicateScore.PointsOf(reason):+0;-0} |")),
        string.Create(CultureInfo.InvariantCulture, $"| `Possible` | {DuplicateScore.PossibleFrom} |"),
        string.Create(CultureInfo.InvariantCulture, $"| `Likely` | {DuplicateScore.LikelyFrom} |"),
    ];

    // Of the tuning half only: the other half is not to be looked at.
    private static string Mistakes(IEnumerable<LabelledPair> pairs) => string.Concat(pairs
        .Where(pair => pair.IsSame != pair.Score.Verdict > DuplicateVerdict.None)
        .Select(pair => $"\n{pair.IsSame} {pair.Kind}: {pair.One.NameKey} / {pair.Other.NameKey}: {pair.Score.Points} = {string.Join(", ", pair.Score.Findings.Select(f => $"{f.Reason} {f.Points}"))}"));
}
