using System.Globalization;
using BeneficiaryPortal.Domain.Duplicates;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Tests.TagHelpers;

namespace BeneficiaryPortal.Web.Tests.Duplicates;

/// <summary>Two files of which it is known whether they are one person's; nobody in them exists.</summary>
public sealed record LabelledPair(bool IsHeldOut, bool IsSame, string Kind, ComparedFile One, ComparedFile Other)
{
    public DuplicateScore Score { get; } = DuplicateScore.Of(One, Other);
}

/// <summary>pairs.csv: half of it to choose the weights by, half to measure them.</summary>
internal static class LabelledPairs
{
    private const int ColumnsBefore = 3;
    private const int ColumnsOfFile = 7;

    public static IReadOnlyList<LabelledPair> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Sources.Repository, "tests", "BeneficiaryPortal.Web.Tests", "Duplicates", "pairs.csv"))
            .Skip(1).Select(line => Read(line.Split(';'))),
    ];

    public static IReadOnlyList<LabelledPair> HeldOut => [.. All.Where(pair => pair.IsHeldOut)];

    public static IReadOnlyList<LabelledPair> Tuning => [.. All.Where(pair => !pair.IsHeldOut)];

    private static LabelledPair Read(string[] cells) =>
        new(cells[0] == "held-out", cells[1] == "yes", cells[2], ReadFile(cells[ColumnsBefore..]), ReadFile(cells[(ColumnsBefore + ColumnsOfFile)..]));

    private static ComparedFile ReadFile(string[] cells) => new()
    {
        NationalId = cells[0],
        NameKey = ArabicText.Normalize(cells[1]),
        Mobile = cells[2],
        Iban = cells[3],
        BirthDate = cells[4].Length == 0 ? null : DateOnly.ParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        FamilyIds = cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        AddressKey = ArabicText.Normalize(cells[6]),
    };
}

/// <summary>Of the warnings, how many are right; of the duplicates, how many are warned of.</summary>
internal sealed record Measured(int Right, int Wrong, int Missed)
{
    public double Precision => (double)Right / (Right + Wrong);

    public double Recall => (double)Right / (Right + Missed);

    public static Measured Of(IReadOnlyCollection<LabelledPair> pairs, DuplicateVerdict least) => new(
        pairs.Count(pair => pair.IsSame && pair.Score.Verdict >= least),
        pairs.Count(pair => !pair.IsSame && pair.Score.Verdict >= least),
        pairs.Count(pair => pair.IsSame && pair.Score.Verdict < least));

    public string Row(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {Right} | {Wrong} | {Missed} | {100 * Precision:0.0} % | {100 * Recall:0.0} % |");
}
