using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using static BeneficiaryPortal.Domain.Cases.CaseOutcome;
using static BeneficiaryPortal.Domain.Policies.PolicySteps;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>The table as a map: no dead end, nobody's turn nowhere, one outcome at each end, whichever steps a policy has.</summary>
public class WorkflowShapeTests
{
    private const PolicySteps Always = Reception | Verification | Declaration | CommitteeReply;

    private static readonly CaseState[] Ends = [CaseState.Closed, CaseState.Withdrawn, CaseState.Lapsed];

    /// <summary>Every choice of the optional steps, with and without branch representatives, and the five policies.</summary>
    public static TheoryData<string, PolicySteps, bool> EveryTerms()
    {
        var data = new TheoryData<string, PolicySteps, bool>();
        foreach (var optional in Enumerable.Range(0, 8))
        {
            var steps = Always
                | ((optional & 1) == 0 ? None : ResearcherReferral)
                | ((optional & 2) == 0 ? None : Registration)
                | ((optional & 4) == 0 ? None : Delivery);
            data.Add("any", steps, p3: false);
            data.Add("any", steps, p3: true);
        }

        foreach (var profile in PolicyProfiles.All)
        {
            data.Add(profile.Key, profile.Terms.Steps, profile.Terms.Has(Channel.BranchRepresentatives));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryTerms))]
    public void No_state_is_without_an_exit_or_an_owner(string policy, PolicySteps steps, bool branches)
    {
        var terms = Terms(steps, branches);

        foreach (var state in Reached(CaseState.Draft, terms).Except(Ends))
        {
            var people = CaseWorkflow.OwnersOf(state, terms) & ~Roles.Portal;
            Assert.True(people != Roles.None, $"{policy}: nobody's turn in {state}");
            Assert.True((people & ~terms.Roles) == Roles.None, $"{policy}: {state} is owned by a role that the policy does not have");
            Assert.Contains(CaseWorkflow.From(state, terms), row => row.Course == Course.Onward);
            Assert.Contains(CaseState.Closed, Reached(state, terms, Course.Onward));
        }
    }

    [Theory]
    [MemberData(nameof(EveryTerms))]
    public void Every_row_starts_in_a_state_that_a_case_can_reach(string policy, PolicySteps steps, bool branches)
    {
        var terms = Terms(steps, branches);
        var reached = Reached(CaseState.Draft, terms);

        Assert.All(CaseWorkflow.Under(terms), row => Assert.True(reached.Contains(row.From), $"{policy}: {row.Action} is stranded in {row.From}"));
        Assert.Equal(StatesUnder(steps), reached.Order());
    }

    [Theory]
    [MemberData(nameof(EveryTerms))]
    public void Each_end_is_reached_and_has_exactly_one_outcome_and_nothing_else_has_one(string policy, PolicySteps steps, bool branches)
    {
        var terms = Terms(steps, branches);
        CaseOutcome served = terms.Has(Delivery) ? ServiceDelivered : Accepted;

        Assert.All(CaseWorkflow.Under(terms), row => Assert.True(Ends.Contains(row.To) == row.Outcome is not null, $"{policy}: {row}")); // STP-8
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.Equal(Ends.Contains(state), CaseWorkflow.IsEnd(state)));
        Assert.All(Ends, end => Assert.Equal(Roles.None, CaseWorkflow.OwnersOf(end, terms)));
        Assert.Equal(
            new[] { served, NotAccepted, Withdrawn, Lapsed }.Order(),
            CaseWorkflow.Under(terms).Select(row => row.Outcome).OfType<CaseOutcome>().Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(EveryTerms))]
    public void An_action_in_a_state_is_one_row_or_one_row_for_each_verdict(string policy, PolicySteps steps, bool branches)
    {
        foreach (var rows in CaseWorkflow.Under(Terms(steps, branches)).GroupBy(row => (row.From, row.Action)))
        {
            Verdict?[] verdicts = [.. rows.Select(row => row.When).Order()];
            Assert.True(verdicts is [null] or [Verdict.Accept, Verdict.Refuse], $"{policy}: {rows.Key} has {verdicts.Length} rows");
            Assert.Single(rows.Select(row => row.Course).Distinct());
        }
    }

    [Theory]
    [InlineData("qabas", 37)]
    [InlineData("mouj", 34)]
    [InlineData("najran", 37)]
    [InlineData("herfah", 32)]
    [InlineData("libraries", 37)]
    public void The_number_of_rows_under_each_policy_is_known(string key, int rows) =>
        Assert.Equal(rows, CaseWorkflow.Under(PolicyProfiles.Find(key)!.Terms).Count());

    [Fact]
    public void Every_action_but_opening_is_in_the_table_and_carries_one_duty()
    {
        Assert.Equal(Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Open), CaseWorkflow.Table.Select(row => row.Action).Distinct().Order());
        Assert.All(
            CaseWorkflow.Table.GroupBy(row => row.Action),
            rows => Assert.Equal([CaseWorkflow.DutyOf(rows.Key)], rows.Select(row => row.Duty).Distinct()));
    }

    [Fact]
    public void The_administrator_and_the_service_centre_manager_move_no_case() =>
        Assert.All(CaseWorkflow.Table, row => Assert.Equal(Roles.None, row.By & (Roles.Administrator | Roles.ServiceCentreManager)));

    [Fact]
    public void The_look_ups_agree_with_the_rows()
    {
        foreach (var action in Enum.GetValues<CaseAction>())
        {
            var expected = WorkflowAsWritten.Lines.Where(line => line.Action == action).SelectMany(line => line.By).Distinct().Order();
            Assert.Equal(expected, Each(CaseWorkflow.RolesFor(action)));
        }

        Assert.Equal([CaseState.WithResearcher, CaseState.UnderStudy], CaseWorkflow.StatesWaitingFor(Roles.SocialResearcher));
        Assert.Equal([CaseState.UnderStudy, CaseState.AwaitingDecision], CaseWorkflow.StatesWaitingFor(Roles.CommitteeMember));
        Assert.Equal([CaseState.Draft, CaseState.Returned, CaseState.AwaitingDeclaration], CaseWorkflow.StatesWaitingFor(Roles.Beneficiary));
        Assert.Empty(CaseWorkflow.StatesWaitingFor(Roles.Administrator));
        Assert.Empty(CaseWorkflow.StatesWaitingFor(Roles.GeneralDirector));
    }

    [Theory]
    [InlineData("qabas", "Received Checking Declaration CommitteeStudy Reply Registration Service Ended")]
    [InlineData("mouj", "Received Checking Declaration CommitteeStudy Reply Registration Service Ended")]
    [InlineData("najran", "Received Checking Declaration CommitteeStudy Reply Registration Service Ended")]
    [InlineData("herfah", "Received Checking Declaration CommitteeStudy Reply Ended")]
    [InlineData("libraries", "Received Checking Declaration CommitteeStudy Reply Registration Service Ended")]
    public void A_beneficiary_is_shown_the_stages_that_the_policy_has(string key, string stages) =>
        Assert.Equal(stages, string.Join(' ', PublicStages.Under(PolicyProfiles.Find(key)!.Terms)));

    [Fact]
    public void A_held_reply_is_outwardly_still_under_study() => // STP-5
        Assert.Equal(PublicStages.Of(CaseState.AwaitingDecision), PublicStages.Of(CaseState.ReplyHeld));

    [Fact]
    public void No_onward_move_takes_a_beneficiary_back_to_an_earlier_stage() =>
        Assert.All(CaseWorkflow.Table, row => Assert.True(PublicStages.Of(row.To) >= PublicStages.Of(row.From), $"{row.From} to {row.To}"));

    private static PolicyTerms Terms(PolicySteps steps, bool branches) => PolicyProfiles.Qabas.Terms with
    {
        Steps = steps,
        Channels = branches ? [Channel.Interview, Channel.BranchRepresentatives] : [Channel.Interview],
    };

    private static HashSet<CaseState> Reached(CaseState start, PolicyTerms terms, Course? along = null)
    {
        HashSet<CaseState> reached = [start];
        CaseState[] next = [start];
        while (next.Length > 0)
        {
            next =
            [
                .. CaseWorkflow.Under(terms)
                    .Where(row => (along is null || row.Course == along) && next.Contains(row.From) && reached.Add(row.To))
                    .Select(row => row.To),
            ];
        }

        return reached;
    }

    private static IEnumerable<CaseState> StatesUnder(PolicySteps steps) => Enum.GetValues<CaseState>().Where(state => state switch
    {
        CaseState.WithResearcher => steps.HasFlag(ResearcherReferral),
        CaseState.Registered => steps.HasFlag(Registration),
        CaseState.InService => steps.HasFlag(Delivery),
        _ => true,
    });

    private static IEnumerable<Roles> Each(Roles roles) => Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role));
}
