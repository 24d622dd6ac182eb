using System.Globalization;
using System.Text;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The workflow as people read it: a table and a diagram for each policy, both drawn from <see cref="CaseWorkflow"/>.</summary>
public static partial class WorkflowDiagram
{
    private const string Introduction =
        """
        # The way of a request

        Drawn from the workflow table in the code; do not edit it by hand. To draw it again:
        `dotnet run --no-launch-profile --project src/BeneficiaryPortal.Web -- workflow > docs/workflow.md`

        Under each policy there is a diagram of the way a request goes on, and a table of every move: from which state, what is done, to which
        state, by whom, in which step of the policy. A move that is in no table cannot happen. **Onward** is the way a request is meant to
        go; it also says whose turn it is. **Aside** is every other way. Holding one **duty** on a request keeps a person from the other two.
        An **outcome** ends the request, and each request ends with exactly one.

        Besides the table, every move is refused

        - to staff on their own request, whatever roles they hold;
        - to staff on a request that its applicant is still writing online;
        - to a branch representative on a request that somebody else received;
        - to a person who already holds another duty on the request;
        - when its day has not come: a reply goes out on the first day that the policy allows or later; before that day only the general
          director releases it, with a reason; a request lapses after its last day;
        - when a service is to be completed and nothing was delivered.
        """;

    public static string Document(IEnumerable<PolicyProfile> profiles) =>
        string.Join("\n\n", [Introduction.ReplaceLineEndings("\n"), WordList(), .. profiles.Select(Markdown)]);

    public static string Markdown(PolicyProfile profile)
    {
        var terms = profile.Terms;
        var text = new StringBuilder()
            .Append(Invariant($"## {profile.Association.Name.English} · {profile.Association.Name.Arabic}\n\n"))
            .Append(Invariant($"{profile.Title.English} · {profile.Title.Arabic} (`{profile.Key}`)\n\n"))
            .Append(Invariant($"- Steps: {Which(terms.Steps)}\n"))
            .Append(Invariant($"- Reply: not less than {Length(terms.ReplyPeriod)} after the beneficiary was told of the committee\n"))
            .Append(Invariant($"- Referral to the researcher: {ReferralWords[terms.Referral]}\n"))
            .Append(Invariant($"- Branch representatives: {(terms.Has(Channel.BranchRepresentatives) ? "yes" : "none")}\n\n"))
            .Append(Invariant($"```mermaid\n{Mermaid(terms)}\n```\n\n"));
        foreach (var leaving in CaseWorkflow.Under(terms).Where(LeavesTheWay).GroupBy(row => row.Action))
        {
            text.Append(Invariant($"{Both(leaving.Key)}, not drawn, is possible from: {string.Join(", ", leaving.Select(row => Both(row.From)))}.\n\n"));
        }

        return text.Append(Table(terms)).ToString();
    }

    /// <summary>The diagram without the ways that only end a request; they would cross it from every state.</summary>
    public static string Mermaid(PolicyTerms terms)
    {
        var drawn = CaseWorkflow.Under(terms).Where(row => !LeavesTheWay(row)).ToList();
        var states = drawn.SelectMany(row => new[] { row.From, row.To }).Distinct().Order().ToList();
        string[] lines =
        [
            "stateDiagram-v2",
            .. states.Select(state => $"    state \"{Both(state)}\" as {state}"),
            $"    [*] --> {CaseState.Draft}",
            .. drawn.Select(row => $"    {row.From} --> {row.To} : {Both(row.Action)}"),
            .. states.Where(CaseWorkflow.IsEnd).Select(state => $"    {state} --> [*]"),
        ];
        return string.Join('\n', lines);
    }

    private static string WordList()
    {
        Enum[] words = [.. Enum.GetValues<Roles>(), .. Enum.GetValues<PolicySteps>(), Duty.Study, Duty.Decision];
        string[] lines =
        [
            "| Who, in which step, with which duty | |",
            "|---|---|",
            .. words.Where(Words.ContainsKey).Select(word => $"| {English(word)} | {Words[word].Arabic} |"),
        ];
        return string.Join('\n', lines);
    }

    private static string Table(PolicyTerms terms)
    {
        string[] lines =
        [
            "| State | Action | Next state | By | Step | Duty | Course | Outcome |",
            "|---|---|---|---|---|---|---|---|",
            .. CaseWorkflow.Under(terms).Select(row => "| " + string.Join(" | ", Cells(row, terms)) + " |"),
        ];
        return string.Join('\n', lines);
    }

    private static string[] Cells(Transition row, PolicyTerms terms) =>
    [
        Both(row.From),
        row.When is { } verdict ? $"{Both(row.Action)} ({Both(verdict)})" : Both(row.Action),
        Both(row.To),
        Who(row.By & terms.Roles),
        Which(row.Steps),
        row.Duty == Duty.None ? "" : English(row.Duty),
        row.Course == Course.Onward ? "onward" : "aside",
        row.Outcome is { } outcome ? Both(outcome) : "",
    ];

    private static bool LeavesTheWay(Transition row) => row.Course == Course.Aside && row.Outcome is not null;

    private static string Who(Roles roles) =>
        string.Join(", ", Enum.GetValues<Roles>().Where(role => (roles & role) != Roles.None).Select(role => English(role)));

    private static string Which(PolicySteps steps) =>
        string.Join(", ", Enum.GetValues<PolicySteps>().Where(step => (steps & step) != PolicySteps.None).Select(step => English(step)));

    private static string Length(ReplyPeriod period) => (period.Count, period.Unit) switch
    {
        (1, ReplyPeriodUnit.Weeks) => "a week",
        (1, ReplyPeriodUnit.Months) => "a month",
        (var count, ReplyPeriodUnit.Weeks) => Invariant($"{count} weeks"),
        (var count, _) => Invariant($"{count} months"),
    };

    private static string Both(Enum word) => $"{English(word)} · {Words[word].Arabic}";

    private static string English(Enum word)
    {
        var english = Words[word].English;
        return char.ToUpperInvariant(english[0]) + english[1..];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
