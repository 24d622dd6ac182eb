using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Tests.Docs;

/// <summary>docs/policy-map.md answers for every obligation.</summary>
public class PolicyMapTests
{
    private static readonly List<Row> Map =
        [.. Repository.Rows("docs/policy-map.md", columns: 5).Select(cells => new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))];

    private static readonly HashSet<string> TestClasses =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<string> Ids => new(Map.Select(row => row.Id));

    [Fact]
    public void Every_obligation_has_its_row_in_the_order_of_the_policies_and_says_the_duty_in_the_same_words() =>
        Assert.Equal(
            Obligations.All.Select(obligation => $"{obligation.Id}: {obligation.Duty}"),
            Map.Select(row => $"{row.Id}: {row.What}"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_is_done_partly_or_open(string id)
    {
        var row = Map.Single(r => r.Id == id);

        Assert.True(row.State is "done" or "open" || row.State.StartsWith("partly: ", StringComparison.Ordinal), $"{id} is in the state '{row.State}'.");
        Assert.Equal(row.State != "open", Repository.Quoted(row.Where).Any());
        Assert.True(row.State != "done" || Repository.Quoted(row.Test).Any(), $"{id} is done, but no test proves it.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_names_files_and_test_classes_that_exist(string id)
    {
        var row = Map.Single(r => r.Id == id);

        Assert.All(Repository.Quoted(row.Where), path => Assert.True(File.Exists(SourceFile(path)), $"{id} names {path}, which does not exist."));
        Assert.All(Repository.Quoted(row.Test), test => Assert.Contains(test, TestClasses));
    }

    private static string SourceFile(string path) =>
        Path.Combine(Repository.Root, "src", path.StartsWith("BeneficiaryPortal.", StringComparison.Ordinal) ? "" : "BeneficiaryPortal.Domain", path);

    private sealed record Row(string Id, string What, string Where, string Test, string State);
}
