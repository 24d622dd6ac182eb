using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>Ten thousand cases in the hands of anybody, on any day: each agrees with what is written after every step.</summary>
public class RandomWalkTests(ITestOutputHelper output)
{
    private const Roles AllStaff =
        Roles.RelationsOfficer | Roles.BranchRepresentative | Roles.SocialResearcher | Roles.CommitteeMember | Roles.CommitteeChair | Roles.GeneralDirector;

    private static readonly Person Applicant = Person.Named("Applicant", Roles.Beneficiary | AllStaff);
    private static readonly Person Officer = Person.Named("Officer", Roles.RelationsOfficer);
    private static readonly Person Representative = Person.Named("Representative", Roles.BranchRepresentative);

    private static readonly Person[] Everybody =
    [
        Applicant,
        Officer,
        Representative,
        Person.Named("Second representative", Roles.BranchRepresentative),
        Person.Named("Officer who votes", Roles.RelationsOfficer | Roles.CommitteeMember),
        Person.Named("Researcher", Roles.SocialResearcher),
        Person.Named("Researcher at the desk", Roles.SocialResearcher | Roles.RelationsOfficer),
        Person.Named("Researcher who votes", Roles.SocialResearcher | Roles.CommitteeMember),
        Person.Named("Member", Roles.CommitteeMember),
        Person.Named("Chair", Roles.CommitteeChair),
        Person.Named("Director", Roles.GeneralDirector),
        Person.Named("Director who votes", Roles.GeneralDirector | Roles.CommitteeChair),
        Person.Named("Administrator", Roles.Administrator),
        Person.Named("Administrator of everything", Roles.Administrator | Roles.Beneficiary | AllStaff),
        Person.Named("Another beneficiary", Roles.Beneficiary),
        Person.Portal,
    ];

    private static readonly CaseAction[] EveryAction = [.. Enum.GetValues<CaseAction>().Where(action => action != CaseAction.Open)];
    private static readonly PolicyVersion[] Policies =
    [
        .. from profile in PolicyProfiles.All from reading in Enum.GetValues<MonthReading>() select Given.Policy(profile, reading),
    ];

    /// <summary>How a step is chosen: the first two find holes, the last gets far.</summary>
    private enum Will
    {
        Anything,
        AnythingHere,
        Allowed,
        Onward,
    }

    private sealed record Step(Will Will, int Action, int Who, int Days, int Hours, Verdict Verdict);

    private sealed record Walk(int Policy, Channel Channel, int Hour, Step[] Steps)
    {
        public override string ToString() =>
            $"{Policies[Policy].ProfileKey}, {Policies[Policy].MonthReading}, {Channel}, {Hour}: {string.Join("; ", Steps.Select(step => step.ToString()))}";
    }

    [Fact]
    public void Ten_thousand_cases_agree_with_what_is_written_after_every_step()
    {
        var tally = new Tally();

        Prop.ForAll(Walks, walk => Follow(walk, tally)).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

        output.WriteLine(tally.ToString());
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.True(tally.Reached.GetValueOrDefault(state) >= 50, $"{state} was hardly walked: {tally}"));
        Assert.All(EveryAction, action => Assert.True(tally.Done.GetValueOrDefault(action) >= 50, $"{action} was hardly done: {tally}"));
        Assert.All(Enum.GetValues<CaseOutcome>(), end => Assert.True(tally.Ended.GetValueOrDefault(end) >= 20, $"{end} was hardly reached: {tally}"));
        Assert.All(
            [MoveRefusal.OwnRequest, MoveRefusal.YouVerified, MoveRefusal.YouStudied, MoveRefusal.FloorNotReached, MoveRefusal.NothingDelivered],
            refusal => Assert.True(tally.Refused.GetValueOrDefault(refusal) >= 50, $"{refusal} was hardly met: {tally}"));
    }

    private static Arbitrary<Walk> Walks { get; } = Arb.From(
        from policy in Gen.Choose(0, Policies.Length - 1)
        from channel in Gen.Elements(Channel.Website, Channel.Interview, Channel.BranchRepresentatives)
        from hour in Gen.Choose(0, 365 * 24 * 10)
        from steps in Steps.ArrayOf(45)
        select new Walk(policy, Received(channel, Policies[policy]), hour, steps),
        walk => Enumerable.Range(0, walk.Steps.Length).Select(i => walk with { Steps = [.. walk.Steps.Where((_, at) => at != i)] }));

    private static Gen<Step> Steps =>
        from will in Gen.Frequency(
            (1, Gen.Constant(Will.Anything)), (6, Gen.Constant(Will.AnythingHere)), (1, Gen.Constant(Will.Allowed)), (12, Gen.Constant(Will.Onward)))
        from action in Gen.Choose(0, 10_000)
        from who in Gen.Choose(0, 10_000)
        from days in Gen.Elements(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 7, 13, 14, 15, 29, 30, 31)
        from hours in Gen.Choose(0, 23)
        from verdict in Gen.Elements(Verdict.Accept, Verdict.Refuse)
        select new Step(will, action, who, days, hours, verdict);

    private static Channel Received(Channel channel, PolicyVersion policy) =>
        channel == Channel.BranchRepresentatives && !policy.Terms.Has(channel) ? Channel.Interview : channel;

    private static void Follow(Walk walk, Tally tally)
    {
        var policy = Policies[walk.Policy];
        var opener = walk.Channel switch
        {
            Channel.Website => Applicant,
            Channel.BranchRepresentatives => Representative,
            _ => Officer,
        };
        var now = Given.Morning.AddHours(walk.Hour);
        var subject = Given.Case(policy).With(Cast.Usual with { Applicant = Applicant }).ReceivedThrough(walk.Channel).ReceivedBy(opener).Opened(now).In(CaseState.Draft);
        var written = new CaseAsWritten(
            WorkflowAsWritten.PolicyLetters[policy.ProfileKey],
            policy.MonthReading,
            Applicant,
            opener,
            walk.Channel == Channel.Website,
            new CaseStanding(CaseState.Draft, Verdict: null, Outcome: null, SomethingDelivered: false, FloorOn: default, RiyadhTime.DayOf(now).AddDays(30)));

        var stepsAfterItsEnd = 0;
        foreach (var step in walk.Steps)
        {
            now = now.AddDays(step.Days).AddHours(step.Hours);
            var (action, who) = Choose(step, written, RiyadhTime.DayOf(now));
            Take(subject, written, action, who, now, step.Verdict, tally);
            AssertSound(subject);
            if (subject.IsEnded && stepsAfterItsEnd++ == 3)
            {
                break;
            }
        }

        tally.Count(subject.Outcome);
    }

    private static (CaseAction Action, Person Who) Choose(Step step, CaseAsWritten written, DateOnly today)
    {
        bool Can(CaseAction action, Person who) => written.WhyNot(action, who, today) is null;

        CaseAction[] here = [.. written.Here];
        if (step.Will == Will.Anything || here.Length == 0)
        {
            return (EveryAction[step.Action % EveryAction.Length], Everybody[step.Who % Everybody.Length]);
        }

        CaseAction[] open = step.Will == Will.AnythingHere ? here : [.. here.Where(action => Array.Exists(Everybody, who => Can(action, who)))];
        CaseAction[] onward = [.. open.Where(action => action is not (CaseAction.Withdraw or CaseAction.Lapse or CaseAction.ReleaseReplyEarly))];
        var choice = step.Will == Will.Onward && onward.Length > 0 ? onward : open;
        var chosen = choice[step.Action % choice.Length];
        if (chosen == CaseAction.Withdraw && step.Hours > 4)
        {
            chosen = choice[0]; // or most walks would end by it
        }

        Person[] able = [.. Everybody.Where(who => step.Will == Will.AnythingHere || Can(chosen, who))];
        return (chosen, able[step.Who % able.Length]);
    }

    private static void Take(SupportCase subject, CaseAsWritten written, CaseAction action, Person who, DateTime now, Verdict verdict, Tally tally)
    {
        var today = RiyadhTime.DayOf(now);
        var expected = written.WhyNot(action, who, today);
        MoveRefusal? actual = null;
        try
        {
            subject.Perform(action, who.At(now), verdict);
            written.Do(action, who, today, verdict);
            tally.Count(action, subject.State);
        }
        catch (MoveRefusedException refused)
        {
            actual = refused.Refusal;
            tally.Count(refused.Refusal);
        }

        Assert.True(expected == actual, $"{action} by {who.Name} in {written.Standing.State} on {today}: written {expected}, was {actual}");
        Assert.Equal(written.Standing.State, subject.State);
        Assert.Equal(written.Standing.Outcome, subject.Outcome);
        Assert.Equal(written.Standing.Verdict, subject.Decision?.Verdict);
        if (subject.Notice is { } notice)
        {
            Assert.Equal(written.Standing.FloorOn, notice.FloorOn);
        }
    }

    /// <summary>What holds of any case at any time, told from the case alone.</summary>
    private static void AssertSound(SupportCase subject)
    {
        var history = subject.History;
        Assert.Equal(CaseState.Draft, history[0].From);
        Assert.Equal(subject.State, history[^1].To);
        Assert.Equal(history.Count - 1 + Given.Kind.Terms.Sections().Count, subject.Version); // each answer counts
        for (var i = 1; i < history.Count; i++)
        {
            Assert.Equal(history[i - 1].To, history[i].From);
            Assert.Equal(i + 1, history[i].Sequence);
        }

        Assert.Equal(subject.IsEnded, subject.Outcome is not null); // STP-8
        Assert.True(subject.IsEnded || subject.Owners != Roles.None);

        var duties = history.Where(e => CaseWorkflow.DutyOf(e.Action) != Duty.None).Select(e => (e.ById, Duty: CaseWorkflow.DutyOf(e.Action))).Distinct().ToList();
        Assert.Equal(duties.Count, duties.Select(held => held.ById).Distinct().Count()); // CNF-2
        Assert.DoesNotContain(history, e => e.ById == Applicant.Id && e.Role != Roles.Beneficiary);

        foreach (var reply in history.Where(e => e.Action is CaseAction.ReleaseReply or CaseAction.ReleaseReplyEarly)) // STP-5
        {
            var early = RiyadhTime.DayOf(reply.At) < subject.Notice!.FloorOn;
            Assert.Equal(early, reply.Action == CaseAction.ReleaseReplyEarly);
            Assert.True(!early || (reply.Role == Roles.GeneralDirector && !string.IsNullOrWhiteSpace(reply.Reason)));
        }
    }

    private sealed class Tally
    {
        public Dictionary<CaseState, int> Reached { get; } = [];
        public Dictionary<CaseAction, int> Done { get; } = [];
        public Dictionary<CaseOutcome, int> Ended { get; } = [];
        public Dictionary<MoveRefusal, int> Refused { get; } = [];

        public void Count(CaseAction action, CaseState state)
        {
            Done[action] = Done.GetValueOrDefault(action) + 1;
            Reached[state] = Reached.GetValueOrDefault(state) + 1;
            Reached[CaseState.Draft] = Reached.GetValueOrDefault(CaseState.Draft) + (action == CaseAction.Submit ? 1 : 0);
        }

        public void Count(MoveRefusal refusal) => Refused[refusal] = Refused.GetValueOrDefault(refusal) + 1;

        public void Count(CaseOutcome? outcome)
        {
            if (outcome is { } ended)
            {
                Ended[ended] = Ended.GetValueOrDefault(ended) + 1;
            }
        }

        public override string ToString() =>
            $"{Done.Values.Sum()} moves, {Refused.Values.Sum()} refusals; done {Listed(Done)}; ended {Listed(Ended)}; refused {Listed(Refused)}";

        private static string Listed<T>(Dictionary<T, int> counts)
            where T : struct, Enum => string.Join(", ", counts.OrderBy(count => count.Key).Select(count => $"{count.Key} {count.Value}"));
    }
}
