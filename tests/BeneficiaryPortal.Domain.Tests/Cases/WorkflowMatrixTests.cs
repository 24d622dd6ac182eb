using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using Xunit.Abstractions;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>Every policy, state, action and role, on a real case that its own verbs brought there: what the policies say passes, and nothing else.</summary>
public class WorkflowMatrixTests(ITestOutputHelper output)
{
    private static readonly Roles[] EveryRole = [Roles.None, .. Enum.GetValues<Roles>().Where(role => role != Roles.None)];

    private static readonly Place[] EveryPlace =
    [
        .. Enum.GetValues<CaseState>().Select(state => new Place(state, state == CaseState.Refused ? Verdict.Refuse : Verdict.Accept)),
        new(CaseState.AwaitingDecision, Verdict.Refuse),
        new(CaseState.ReplyHeld, Verdict.Refuse),
        new(CaseState.Closed, Verdict.Refuse),
        new(CaseState.InService, Verdict.Accept, SomethingDelivered: true),
    ];

    [Theory]
    [InlineData("qabas", 58)]
    [InlineData("mouj", 50)]
    [InlineData("najran", 58)]
    [InlineData("herfah", 47)]
    [InlineData("libraries", 58)]
    public void Exactly_what_the_policy_says_can_be_done_and_everything_else_is_refused_without_a_trace(string key, int moves)
    {
        var policy = Given.Policy(PolicyProfiles.Find(key)!);
        var passed = new HashSet<(CaseState, CaseAction, Roles)>();
        var tried = 0;

        foreach (var given in Receptions(policy))
        {
            foreach (var place in EveryPlace.Where(place => IsUnder(key, place.State)))
            {
                var trial = new Trial(key, given, place);
                foreach (var (action, who, late) in EveryAttempt(given))
                {
                    tried++;
                    if (trial.Attempt(action, who, late))
                    {
                        passed.Add((place.State, action, who.Roles));
                    }
                }
            }
        }

        output.WriteLine($"{key}: {tried} combinations tried, {passed.Count} of (state, action, role) pass");
        Assert.Equal(moves, passed.Count);
    }

    [Theory]
    [InlineData("mouj", CaseState.WithResearcher)]
    [InlineData("herfah", CaseState.Registered)]
    [InlineData("herfah", CaseState.InService)]
    public void A_state_of_a_step_that_the_policy_does_not_have_cannot_be_reached(string key, CaseState state)
    {
        var refused = Assert.Throws<MoveRefusedException>(() => Given.Case(PolicyProfiles.Find(key)!).In(state));

        Assert.Equal(MoveRefusal.NotInThisPolicy, refused.Refusal);
    }

    private static IEnumerable<GivenCase> Receptions(PolicyVersion policy)
    {
        yield return Given.Case(policy).ReceivedOnline();
        yield return Given.Case(policy).ReceivedAtTheDesk().ReceivedBy(Person.Named("Latifa", Roles.RelationsOfficer));
        if (policy.Terms.Has(Channel.BranchRepresentatives))
        {
            yield return Given.Case(policy).ReceivedAtTheBranch();
        }
    }

    private static bool IsUnder(string key, CaseState state) => (key, state) is not
        (("mouj", CaseState.WithResearcher) or ("herfah", CaseState.Registered or CaseState.InService));

    private static IEnumerable<(CaseAction Action, Person Who, bool Late)> EveryAttempt(GivenCase given)
    {
        Person[] people = [given.People.Applicant, given.Opener, Person.Named("A stranger", Roles.None), Person.Portal];
        return from action in Enum.GetValues<CaseAction>()
               from who in people.DistinctBy(person => person.Id)
               from role in EveryRole
               from late in new[] { false, true }
               select (action, who.As(role), late);
    }

    private sealed record Place(CaseState State, Verdict Verdict, bool SomethingDelivered = false);

    /// <summary>One place of the matrix; a case that something was done to is replaced by a new one.</summary>
    private sealed class Trial(string key, GivenCase given, Place place)
    {
        private SupportCase _subject = Bring(given, place);

        public bool Attempt(CaseAction action, Person who, bool late)
        {
            var by = who.At(late ? Late(_subject) : _subject.History[^1].At.AddHours(1));
            var expected = Expected().WhyNot(action, who, RiyadhTime.DayOf(by.At));
            var what = $"{key}, {given.Channel}, {place}: {action} by {who.Name} as {who.Roles}, {(late ? "late" : "early")}";

            AssertSame(expected, _subject.WhyNot(action, by), what);
            AssertSame(expected is null, _subject.MovesFor(by).Contains(action), what);
            if (expected is { } refusal)
            {
                AssertRefused(refusal, action, by, what);
                return false;
            }

            AssertDone(action, who, by, what);
            _subject = Bring(given, place);
            return true;
        }

        private static SupportCase Bring(GivenCase given, Place place)
        {
            var subject = given.Decided(place.Verdict).In(place.State);
            if (place.SomethingDelivered)
            {
                subject.Perform(CaseAction.RecordDelivery, given.People.Officer.At(subject.History[^1].At.AddHours(1)));
            }

            return subject;
        }

        private static DateTime Late(SupportCase subject)
        {
            var floor = subject.Notice?.FloorOn ?? subject.DueOn;
            return RiyadhTime.StartOfDay((floor > subject.DueOn ? floor : subject.DueOn).AddDays(1)).AddHours(9);
        }

        private CaseAsWritten Expected() => new(
            WorkflowAsWritten.PolicyLetters[key],
            MonthReading.UmmAlQura,
            given.People.Applicant,
            given.Opener,
            given.Channel == Channel.Website,
            new CaseStanding(place.State, place.Verdict, Outcome: null, place.SomethingDelivered, _subject.Notice?.FloorOn ?? default, _subject.DueOn));

        private void AssertRefused(MoveRefusal refusal, CaseAction action, ActingUser by, string what)
        {
            if (action == CaseAction.Open)
            {
                return; // makes a case; there is no verb for it on one that exists
            }

            var before = Snapshot.Of(_subject);
            var refused = Assert.Throws<MoveRefusedException>(() => _subject.Perform(action, by, place.Verdict));
            AssertSame((refusal, action, place.State), (refused.Refusal, refused.Action, refused.State), what);
            AssertSame(before, Snapshot.Of(_subject), what);
        }

        private void AssertDone(CaseAction action, Person who, ActingUser by, string what)
        {
            var (version, events) = (_subject.Version, _subject.History.Count);
            var role = Expected().RolesFor(action, who);
            var after = Expected();
            after.Do(action, who, RiyadhTime.DayOf(by.At), place.Verdict);

            _subject.Perform(action, by, place.Verdict);

            AssertSame(after.Standing.State, _subject.State, what);
            AssertSame(after.Standing.Outcome, _subject.Outcome, what);
            AssertSame(version + 1, _subject.Version, what);
            AssertSame(events + 1, _subject.History.Count, what);
            var written = _subject.History[^1];
            AssertSame(
                (events + 1, action, place.State, after.Standing.State, role, by.UserId, by.Name, by.At),
                (written.Sequence, written.Action, written.From, written.To, written.Role, written.ById, written.ByName, written.At),
                what);
        }

        private static void AssertSame<T>(T expected, T actual, string what)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, actual))
            {
                Assert.Fail($"{what}: expected {expected?.ToString() ?? "no refusal"}, was {actual?.ToString() ?? "no refusal"}");
            }
        }
    }
}
