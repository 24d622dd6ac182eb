using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tests.Docs;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>The drawn workflow says what the table says, in the words of the glossary, and docs/workflow.md is drawn from today's table.</summary>
public partial class WorkflowDiagramTests
{
    public static TheoryData<string> Keys => new(PolicyProfiles.All.Select(profile => profile.Key));

    [Fact]
    public void The_drawn_workflow_is_the_workflow() =>
        Assert.True(
            Normal(WorkflowDiagram.Document(PolicyProfiles.All)) == Normal(Repository.Read("docs/workflow.md")),
            "docs/workflow.md is stale. Draw it again: dotnet run --no-launch-profile --project src/BeneficiaryPortal.Web -- workflow > docs/workflow.md");

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_row_under_the_policy_is_a_line_of_its_table(string key)
    {
        var profile = PolicyProfiles.Find(key)!;
        var lines = WorkflowDiagram.Markdown(profile).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();

        Assert.Equal(CaseWorkflow.Under(profile.Terms).Count(), lines.Count);
        Assert.Equal(lines.Count, lines.Distinct(StringComparer.Ordinal).Count());
        Assert.All(lines, line => Assert.Equal(9, line.Count(letter => letter == '|')));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_row_but_the_ways_out_is_an_arrow_between_states_that_are_drawn(string key)
    {
        var terms = PolicyProfiles.Find(key)!.Terms;
        var diagram = WorkflowDiagram.Mermaid(terms);
        var drawn = Arrow().Matches(diagram).Select(arrow => (arrow.Groups["from"].Value, arrow.Groups["to"].Value)).ToList();
        var states = State().Matches(diagram).Select(state => state.Groups["name"].Value).ToList();

        Assert.Equal(
            CaseWorkflow.Under(terms).Where(row => row.Action is not (CaseAction.Withdraw or CaseAction.Lapse)).Select(row => (row.From.ToString(), row.To.ToString())),
            drawn);
        Assert.All(drawn, arrow => Assert.True(states.Contains(arrow.Item1) && states.Contains(arrow.Item2)));
    }

    [Fact]
    public void No_branch_representative_is_drawn_where_the_policy_has_none()
    {
        Assert.Contains("Branch representative |", WorkflowDiagram.Markdown(PolicyProfiles.Qabas), StringComparison.Ordinal);
        Assert.DoesNotContain("Branch representative ", WorkflowDiagram.Markdown(PolicyProfiles.Mouj), StringComparison.Ordinal);
        Assert.DoesNotContain("Branch representative,", WorkflowDiagram.Markdown(PolicyProfiles.Mouj), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_words_are_the_words_of_the_glossary()
    {
        var glossary = Repository.Rows("docs/glossary.md", columns: 3).ToList();
        var pairs = Repository.Rows("docs/workflow.md", columns: 8).SelectMany(row => row).SelectMany(cell => cell.Split('(', ')'))
            .Select(words => words.Split(" · ", StringSplitOptions.TrimEntries))
            .Where(words => words.Length == 2)
            .Concat(Repository.Rows("docs/workflow.md", columns: 2).Where(row => row[1].Length > 0 && !row[1].Contains('-', StringComparison.Ordinal)))
            .DistinctBy(words => string.Concat(words), StringComparer.Ordinal)
            .ToList();

        Assert.True(pairs.Count > 50, "the words of the document were not found");
        Assert.All(pairs, pair => Assert.Contains(glossary, row =>
            row[1].StartsWith(pair[0], StringComparison.OrdinalIgnoreCase) && row[0].StartsWith(pair[1], StringComparison.Ordinal)));
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    [GeneratedRegex(@"^    (?<from>\w+) --> (?<to>\w+) : ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arrow();

    [GeneratedRegex("^    state \"[^\"]+\" as (?<name>\\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State();
}
