using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using static BeneficiaryPortal.Domain.Cases.CaseAction;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>One person holds at most one duty on a case, nobody serves themselves, and no role is above it (CNF-2).</summary>
public class SeparationOfDutiesTests
{
    private const Roles Everything =
        Roles.Beneficiary | Roles.RelationsOfficer | Roles.BranchRepresentative | Roles.SocialResearcher | Roles.CommitteeMember
        | Roles.CommitteeChair | Roles.ServiceCentreManager | Roles.GeneralDirector;

    private static readonly CaseAction[] Verifying = [ReturnForCompletion, ReferToResearcher, ConfirmVerification];
    private static readonly CaseAction[] Studying = [AnswerReferral, RecordStudy];

    /// <summary>A way through every act that is part of a duty; each act is done by somebody else, unless a test gives it to one person.</summary>
    private static readonly CaseAction[] Way =
    [
        Submit, TakeUp, ReturnForCompletion, Resubmit, ReferToResearcher, AnswerReferral, ConfirmVerification, SignDeclaration,
        ReferToCommittee, RecordStudy, Decide, ReleaseReply, CompleteRegistration, StartService, RecordDelivery, CompleteService,
    ];

    private static readonly CaseAction[] Acts = [ReturnForCompletion, ReferToResearcher, AnswerReferral, ConfirmVerification, RecordStudy, Decide];

    public static TheoryData<CaseAction, CaseAction, bool> EveryPair()
    {
        var data = new TheoryData<CaseAction, CaseAction, bool>();
        foreach (var (first, second) in from first in Acts from second in Acts where Array.IndexOf(Acts, first) < Array.IndexOf(Acts, second) select (first, second))
        {
            data.Add(first, second, p3: false);
            data.Add(first, second, p3: true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Whoever_did_one_duty_does_no_other_on_the_same_case(CaseAction first, CaseAction second, bool administrator)
    {
        var person = Person.Named("One person", administrator ? Everything | Roles.Administrator : Everything);
        var subject = Draft(out var people);
        Go(subject, people, until: first);
        subject.Perform(first, person.At(Next(subject)));
        Go(subject, people, until: second);

        MoveRefusal? expected = SameDuty(first, second) ? null : Array.IndexOf(Verifying, first) >= 0 ? MoveRefusal.YouVerified : MoveRefusal.YouStudied;
        Assert.Equal(expected, subject.WhyNot(second, person.At(Next(subject))));
        Assert.Null(subject.WhyNot(second, Person.Named("Another person", Everything).At(Next(subject))));
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_duty_on_one_case_does_not_bind_on_another(CaseAction first, CaseAction second, bool administrator)
    {
        var person = Person.Named("One person", administrator ? Everything | Roles.Administrator : Everything);
        var (one, other) = (Draft(out var people), Draft(out var others));
        Go(one, people, until: first);
        one.Perform(first, person.At(Next(one)));
        Go(other, others, until: second);

        Assert.Null(other.WhyNot(second, person.At(Next(other))));
    }

    [Fact]
    public void A_person_who_verified_may_do_what_is_no_duty()
    {
        var person = Person.Named("One person", Everything);
        var subject = Draft(out var people);
        Go(subject, people, until: TakeUp);

        foreach (var action in Way.Skip(1).Where(action => action != SignDeclaration && (Array.IndexOf(Verifying, action) >= 0 || Array.IndexOf(Acts, action) < 0)))
        {
            Go(subject, people, until: action);
            subject.Perform(action, person.At(Next(subject)));
        }

        Assert.Equal(CaseState.Closed, subject.State);
    }

    [Theory]
    [InlineData(Everything)]
    [InlineData(Everything | Roles.Administrator)]
    [InlineData(Everything & ~Roles.Beneficiary)]
    public void Nobody_acts_as_staff_on_their_own_request(Roles roles)
    {
        var subject = Draft(out var people);
        var applicant = people.Applicant.As(roles);

        foreach (var action in Way)
        {
            Go(subject, people, until: action);
            var asApplicant = action is Submit or Resubmit or SignDeclaration && roles.HasFlag(Roles.Beneficiary);
            MoveRefusal? expected = asApplicant ? null : action == SignDeclaration ? MoveRefusal.NotYourRole : MoveRefusal.OwnRequest;
            Assert.Equal(expected, subject.WhyNot(action, applicant.At(Next(subject))));
        }
    }

    [Fact]
    public void The_administrator_alone_can_do_nothing_to_a_case()
    {
        var subject = Draft(out var people);

        foreach (var action in Way)
        {
            Go(subject, people, until: action);
            Assert.Empty(subject.MovesFor(people.Administrator.At(Next(subject))));
        }
    }

    [Fact]
    public void The_history_names_the_applicant_as_applicant_whatever_else_they_are()
    {
        var applicant = Cast.Usual.Applicant.As(Everything);
        var subject = Given.Case(PolicyProfiles.Qabas).With(Cast.Usual with { Applicant = applicant }).In(CaseState.Declared);

        Assert.All(subject.History.Where(e => e.ById == applicant.Id), e => Assert.Equal(Roles.Beneficiary, e.Role));
        Assert.Equal([Open, Submit, SignDeclaration], subject.History.Where(e => e.ById == applicant.Id).Select(e => e.Action));
    }

    [Theory]
    [InlineData("qabas")]
    [InlineData("najran")]
    [InlineData("libraries")]
    public void A_branch_representative_acts_on_what_they_received_and_on_nothing_else(string key)
    {
        var given = Given.Case(PolicyProfiles.Find(key)!);
        var (mine, another) = (given.People.BranchRepresentative, Person.Named("Another representative", Roles.BranchRepresentative));

        foreach (var (state, action) in new[] { (CaseState.Draft, Submit), (CaseState.Draft, Withdraw), (CaseState.Returned, Resubmit), (CaseState.AwaitingDeclaration, RecordPaperDeclaration) })
        {
            var (atTheBranch, atTheDesk) = (given.ReceivedAtTheBranch().In(state), given.ReceivedAtTheDesk().In(state));
            Assert.Null(atTheBranch.WhyNot(action, mine.At(Next(atTheBranch))));
            Assert.Equal(MoveRefusal.NotYourRequest, atTheBranch.WhyNot(action, another.At(Next(atTheBranch))));
            Assert.Equal(MoveRefusal.NotYourRequest, atTheDesk.WhyNot(action, mine.At(Next(atTheDesk))));
        }
    }

    [Theory] // CHN-8
    [InlineData("mouj")]
    [InlineData("herfah")]
    public void Where_the_policy_has_no_branches_a_representative_neither_receives_nor_acts(string key)
    {
        var given = Given.Case(PolicyProfiles.Find(key)!);
        var subject = given.ReceivedAtTheDesk().In(CaseState.Draft);

        Assert.Equal(MoveRefusal.NotYourRole, Assert.Throws<MoveRefusedException>(() => given.ReceivedAtTheBranch().In(CaseState.Draft)).Refusal);
        Assert.Equal(MoveRefusal.NotYourRole, subject.WhyNot(Submit, given.People.BranchRepresentative.At(Next(subject))));
        Assert.False(subject.Owners.HasFlag(Roles.BranchRepresentative));
    }

    [Fact]
    public void Staff_do_not_hand_in_what_an_applicant_is_writing_online()
    {
        var given = Given.Case(PolicyProfiles.Qabas).ReceivedOnline();
        var draft = given.In(CaseState.Draft);
        var returned = given.In(CaseState.Returned);

        Assert.All([Submit, Withdraw], action => Assert.Equal(MoveRefusal.NotYourRequest, draft.WhyNot(action, given.People.Officer.At(Next(draft)))));
        Assert.Null(draft.WhyNot(Submit, given.People.Applicant.At(Next(draft))));
        Assert.Null(returned.WhyNot(Resubmit, given.People.Officer.At(Next(returned))));
    }

    [Fact]
    public void Nobody_but_the_portal_acts_as_the_portal()
    {
        var held = Given.Case(PolicyProfiles.Qabas).In(CaseState.ReplyHeld);
        var afterTheFloor = RiyadhTime.StartOfDay(held.Notice!.FloorOn.AddDays(1));

        Assert.Null(held.WhyNot(ReleaseReply, ActingUser.ThePortal(afterTheFloor)));
        Assert.Equal(MoveRefusal.NotYourRole, held.WhyNot(ReleaseReply, Person.Named("A person", Roles.Portal).At(afterTheFloor)));
        Assert.Equal(MoveRefusal.NotYourRole, held.WhyNot(ReleaseReply, new Person(Id: null, "Nobody", Roles.RelationsOfficer).At(afterTheFloor)));
    }

    private static bool SameDuty(CaseAction first, CaseAction second) =>
        (Array.IndexOf(Verifying, first) >= 0 && Array.IndexOf(Verifying, second) >= 0) || (Array.IndexOf(Studying, first) >= 0 && Array.IndexOf(Studying, second) >= 0);

    private static SupportCase Draft(out Cast people)
    {
        people = Cast.Usual;
        return Given.Case(PolicyProfiles.Qabas).In(CaseState.Draft);
    }

    /// <summary>Along the way, from where the case stands, up to the place where the action is next.</summary>
    private static void Go(SupportCase subject, Cast people, CaseAction until)
    {
        var done = subject.History.Count - 1;
        foreach (var action in Way.Skip(done).TakeWhile(action => action != until))
        {
            var who = action is Submit or Resubmit or SignDeclaration ? people.Applicant : Person.Named($"Somebody for {action}", Everything);
            subject.Perform(action, who.At(Next(subject)));
        }
    }

    private static DateTime Next(SupportCase subject) => subject.State == CaseState.ReplyHeld
        ? RiyadhTime.StartOfDay(subject.Notice!.FloorOn).AddHours(9)
        : subject.History[^1].At.AddHours(1);
}
