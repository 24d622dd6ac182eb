using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using static BeneficiaryPortal.Domain.Cases.CaseState;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>What each verb writes down, and who may begin a request and answer it.</summary>
public partial class SupportCaseTests
{
    private static readonly Cast People = Cast.Usual;
    private static readonly GivenCase Qabas = Given.Case(PolicyProfiles.Qabas);

    [Fact]
    public void An_applicant_opens_a_draft_under_the_policy_in_force()
    {
        var key = Guid.NewGuid();
        var by = People.Applicant.At(Given.Morning);
        var beneficiary = Given.Beneficiary(People.Applicant);

        var draft = SupportCase.Open(Qabas.Policy, Given.Kind, beneficiary, Channel.Website, key, by);

        Assert.Equal((Draft, 0, null), (draft.State, draft.Version, draft.Outcome));
        Assert.Same(Qabas.Policy, draft.Policy);
        Assert.Same(beneficiary, draft.Beneficiary);
        Assert.Same(Given.Kind, draft.Kind);
        Assert.Equal((new RequestAnswers(), Channel.Website, key, by.UserId, by.At), (draft.Answers, draft.ReceivedThrough, draft.CreationKey, draft.OpenedById, draft.OpenedAt));
        Assert.Equal(new DateOnly(2026, 3, 3), draft.DueOn); // 30 days after the first of February
        var opened = Assert.Single(draft.History);
        Assert.Equal(
            (1, CaseAction.Open, Draft, Draft, Roles.Beneficiary, by.UserId, by.Name, by.At, "Website"),
            (opened.Sequence, opened.Action, opened.From, opened.To, opened.Role, opened.ById, opened.ByName, opened.At, opened.Evidence));
    }

    [Theory]
    [InlineData(Roles.RelationsOfficer, Roles.RelationsOfficer)]
    [InlineData(Roles.BranchRepresentative, Roles.BranchRepresentative)]
    [InlineData(Roles.RelationsOfficer | Roles.BranchRepresentative | Roles.Administrator, Roles.RelationsOfficer)]
    public void Staff_open_a_request_in_the_role_in_which_they_receive_people(Roles roles, Roles written) =>
        Assert.Equal(written, Qabas.ReceivedAtTheDesk().ReceivedBy(Person.Named("Staff", roles)).In(Draft).History[0].Role);

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.Beneficiary)]
    [InlineData(Roles.SocialResearcher)]
    [InlineData(Roles.CommitteeMember | Roles.CommitteeChair)]
    [InlineData(Roles.GeneralDirector)]
    [InlineData(Roles.Administrator)]
    public void Nobody_else_opens_a_request_for_another(Roles roles)
    {
        var refused = Assert.Throws<MoveRefusedException>(() => Qabas.ReceivedAtTheDesk().ReceivedBy(Person.Named("Somebody", roles)).In(Draft));

        Assert.Equal((MoveRefusal.NotYourRole, CaseAction.Open), (refused.Refusal, refused.Action));
    }

    [Fact]
    public void Staff_do_not_receive_their_own_request()
    {
        var people = People with { Applicant = People.Applicant.As(Roles.RelationsOfficer) };

        var refused = Assert.Throws<MoveRefusedException>(() => Qabas.With(people).ReceivedAtTheDesk().ReceivedBy(people.Applicant).In(Draft));

        Assert.Equal(MoveRefusal.OwnRequest, refused.Refusal); // CNF-2
    }

    [Fact]
    public void A_case_number_is_BR_the_Hijri_year_and_six_digits()
    {
        var numbers = Enumerable.Range(0, 200).Select(_ => CaseNumber.Draw(new DateOnly(2026, 2, 1))).ToList();

        Assert.All(numbers, number => Assert.Matches(Number(), number));
        Assert.All(numbers, number => Assert.True(number.Length <= CaseNumber.Length));
        Assert.True(numbers.Distinct(StringComparer.Ordinal).Count() > 190, "drawn, not counted");
        Assert.StartsWith("BR-1448-", CaseNumber.Draw(new HijriDate(1448, 1, 1).ToDateOnly()), StringComparison.Ordinal);
        Assert.StartsWith("BR-1447-", Qabas.In(Draft).Number, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Draft, true)]
    [InlineData(Returned, true)]
    [InlineData(Submitted, false)]
    [InlineData(UnderVerification, false)]
    [InlineData(WithResearcher, false)]
    [InlineData(AwaitingDeclaration, false)]
    [InlineData(Declared, false)]
    [InlineData(UnderStudy, false)]
    [InlineData(AwaitingDecision, false)]
    [InlineData(ReplyHeld, false)]
    [InlineData(Accepted, false)]
    [InlineData(Refused, false)]
    [InlineData(Registered, false)]
    [InlineData(InService, false)]
    [InlineData(Closed, false)]
    [InlineData(Withdrawn, false)]
    [InlineData(Lapsed, false)]
    public void Answers_change_only_while_they_are_the_applicant_s_to_hand_in(CaseState state, bool may)
    {
        var subject = Qabas.In(state);
        var (before, changed) = (Snapshot.Of(subject), Given.Answers.Need! with { Details = "Food" });
        var by = People.Applicant.At(subject.History[^1].At.AddHours(1));

        if (may)
        {
            subject.Answer(changed, by);
            Assert.Equal(before with { Answers = Given.Answers with { Need = changed }, Version = before.Version + 1 }, Snapshot.Of(subject));
        }
        else
        {
            Assert.Equal(MoveRefusal.NotInThisState, Assert.Throws<MoveRefusedException>(() => subject.Answer(changed, by)).Refusal);
            Assert.Equal(before, Snapshot.Of(subject));
        }
    }

    [Fact]
    public void Only_those_who_may_hand_in_may_answer()
    {
        var online = Qabas.ReceivedOnline().In(Draft);
        var atTheDesk = Qabas.ReceivedAtTheDesk().In(Draft);

        Assert.Throws<MoveRefusedException>(() => online.Answer(Given.Answers.Need!, People.Officer.At(Given.Morning)));
        Assert.Throws<MoveRefusedException>(() => online.Answer(Given.Answers.Need!, Person.Named("Another", Roles.Beneficiary).At(Given.Morning)));
        Assert.Throws<MoveRefusedException>(() => atTheDesk.Answer(Given.Answers.Need!, People.Researcher.At(Given.Morning)));
        atTheDesk.Answer(Given.Answers.Contact! with { City = "Najran" }, People.Officer.At(Given.Morning));
        Assert.Equal("Najran", atTheDesk.Answers.Contact!.City);
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(Returned)]
    public void A_request_is_handed_in_only_with_every_section_that_its_kind_asks(CaseState state)
    {
        foreach (var section in Given.Kind.Terms.Sections())
        {
            var whole = Qabas.In(state);
            var without = Qabas.Answering(Without(section)).In(Draft);
            var by = People.Applicant.At(whole.History[^1].At.AddHours(1));

            Assert.Null(whole.WhyNot(whole.HandIn, by));
            Assert.Null(without.WhyNotAnswer(by));
            Assert.Equal(MoveRefusal.SectionsMissing, without.WhyNot(without.HandIn, by));
            Assert.Equal(MoveRefusal.SectionsMissing, Assert.Throws<MoveRefusedException>(() => without.Submit(by)).Refusal);
            Assert.Equal([section], without.Answers.MissingFor(without.Kind.Terms));
            without.Answer(Given.Answers.Of(section)!, by);
            without.Submit(by);
        }
    }

    [Fact]
    public void What_the_kind_does_not_ask_is_not_missed()
    {
        var kind = Given.KindOf(Given.Kind.Terms with { AlsoAsked = [] });
        var subject = Qabas.Asking(kind).Answering(new RequestAnswers { Identity = Given.Answers.Identity, Contact = Given.Answers.Contact, Need = Given.Answers.Need }).In(Draft);

        subject.Submit(People.Applicant.At(Given.Morning));

        Assert.Equal((Submitted, null, null), (subject.State, subject.Answers.Family, subject.Answers.Bank));
    }

    [Fact]
    public void Handing_in_and_taking_up_are_noted()
    {
        var subject = Qabas.In(UnderVerification);

        Assert.Equal(subject.History[1].At, subject.SubmittedAt);
        Assert.Equal(People.Officer.Name, subject.TakenUpBy);
    }

    [Fact]
    public void A_return_keeps_what_is_to_be_mended() =>
        Assert.Equal("The salary slip is missing.", Qabas.In(Returned).History[^1].Reason);

    [Fact]
    public void A_referral_keeps_question_call_and_answer()
    {
        var subject = Qabas.In(WithResearcher);
        var asked = subject.History[^1].At;
        var referral = Assert.Single(subject.Referrals);
        Assert.Equal(
            (1, "Does the rent count?", "+966501234567", asked, People.Officer.Name, asked, null),
            (referral.Sequence, referral.Question, referral.CallNumber, referral.CalledAt, referral.AskedBy, referral.AskedAt, referral.Answer));

        var answered = asked.AddHours(2);
        subject.AnswerReferral("It does.", legalAspectsExplained: true, People.Researcher.At(answered));
        Assert.Equal(
            ("It does.", true, People.Researcher.Name, answered),
            (referral.Answer, referral.LegalAspectsExplained, referral.AnsweredBy, referral.AnsweredAt));

        subject.ReferToResearcher("And the car?", call: null, People.Officer.At(answered.AddHours(1)));
        Assert.Equal([1, 2], subject.Referrals.Select(r => r.Sequence));
        Assert.Null(subject.Referrals[^1].Answer);
        Assert.Equal("It does.", subject.Referrals[0].Answer);
    }

    [Fact]
    public void Where_the_policy_refers_by_telephone_the_call_is_given() // STP-3h
    {
        var subject = Given.Case(PolicyProfiles.Herfah).In(UnderVerification);
        var (before, by) = (Snapshot.Of(subject), People.Officer.At(subject.History[^1].At.AddHours(1)));

        Assert.Equal(MoveRefusal.CallMissing, Assert.Throws<MoveRefusedException>(() => subject.ReferToResearcher("Does the rent count?", call: null, by)).Refusal);
        Assert.Equal(before, Snapshot.Of(subject));
        subject.ReferToResearcher("Does the rent count?", new ReferralCall("+966501234567", by.At), by);
        Assert.Equal(WithResearcher, subject.State);
    }

    [Theory]
    [InlineData(Channel.Website, SigningMethod.TypedName, CaseAction.SignDeclaration, Roles.Beneficiary)]
    [InlineData(Channel.Interview, SigningMethod.PaperAtDesk, CaseAction.RecordPaperDeclaration, Roles.RelationsOfficer)]
    [InlineData(Channel.BranchRepresentatives, SigningMethod.PaperAtDesk, CaseAction.RecordPaperDeclaration, Roles.BranchRepresentative)]
    public void A_declaration_keeps_the_words_signed_by_whom_and_how(Channel channel, SigningMethod method, CaseAction action, Roles role) // STP-4
    {
        var given = Qabas.ReceivedThrough(channel);
        var subject = given.In(Declared);
        var (declaration, written) = (subject.Declaration!, subject.History[^1]);

        Assert.Equal(
            (Verbs.Statement, Verbs.StatementHash, Verbs.StatementName, method, given.Opener.Name, written.At),
            (declaration.Statement, declaration.StatementHash, declaration.SignedName, declaration.Method, declaration.RecordedBy, declaration.SignedAt));
        Assert.Equal((action, role, Verbs.StatementHash), (written.Action, written.Role, written.Evidence));
    }

    [Fact]
    public void The_notice_keeps_how_and_when_the_beneficiary_was_told_and_both_dates() // STP-5
    {
        var subject = Qabas.In(UnderStudy);
        var notice = subject.Notice!;
        var told = RiyadhTime.DayOf(subject.History[^1].At);

        Assert.Equal(
            (Channel.Telephone, told, told.AddDays(14), told.AddDays(21), People.Officer.Name),
            (notice.Channel, notice.GivenOn, notice.FloorOn, notice.TargetOn, notice.GivenBy));
        Assert.Equal("Telephone", subject.History[^1].Evidence);
    }

    [Fact]
    public void Study_and_decision_are_kept_and_leave_no_verdict_in_the_history()
    {
        var subject = Qabas.Decided(Verdict.Refuse).In(ReplyHeld);
        var (study, decision) = (subject.Study!, subject.Decision!);
        var (studied, decided) = (subject.History[^2], subject.History[^1]);

        Assert.Equal((Verdict.Refuse, "Six people on one wage.", People.Researcher.Name, studied.At), (study.Recommendation, study.Findings, study.StudiedBy, study.StudiedAt));
        Assert.Equal(
            (Verdict.Refuse, "Within the limits.", "You will hear from us.", People.Member.Name, decided.At),
            (decision.Verdict, decision.Reasons, decision.MessageToBeneficiary, decision.DecidedBy, decision.DecidedAt));
        Assert.All([studied, decided], e => Assert.Equal((null, null), (e.Reason, e.Evidence)));
    }

    [Fact]
    public void A_registration_keeps_its_file_number() // STP-6
    {
        var subject = Qabas.In(Registered);
        var written = subject.History[^1];

        Assert.Equal(
            (Verbs.FileNumberOf(subject), "File opened.", People.Officer.Name, written.At),
            (subject.Registration!.FileNumber, subject.Registration.Note, subject.Registration.CompletedBy, subject.Registration.CompletedAt));
        Assert.Equal(("File opened.", Verbs.FileNumberOf(subject)), (written.Reason, written.Evidence));
    }

    [Fact]
    public void Deliveries_are_kept_one_by_one_and_the_service_ends_only_after_one() // STP-7
    {
        var subject = Qabas.In(InService);
        var at = subject.History[^1].At;
        Assert.Equal(
            MoveRefusal.NothingDelivered,
            Assert.Throws<MoveRefusedException>(() => subject.CompleteService(note: null, People.Officer.At(at))).Refusal);

        subject.RecordDelivery("First payment", RiyadhTime.DayOf(at), 1500m, "Hessa", People.Officer.At(at.AddHours(1)));
        subject.RecordDelivery("A fridge", RiyadhTime.DayOf(at).AddDays(-1), amount: null, "Her son", People.Officer.At(at.AddHours(2)));
        subject.CompleteService("Everything was given.", People.Officer.At(at.AddHours(3)));

        Assert.Equal(
            [
                (1, "First payment", RiyadhTime.DayOf(at), (decimal?)1500m, "Hessa", People.Officer.Name, at.AddHours(1)),
                (2, "A fridge", RiyadhTime.DayOf(at).AddDays(-1), null, "Her son", People.Officer.Name, at.AddHours(2)),
            ],
            subject.Deliveries.Select(d => (d.Sequence, d.What, d.DeliveredOn, d.Amount, d.ReceivedBy, d.RecordedBy, d.RecordedAt)));
        Assert.Equal((Closed, CaseOutcome.ServiceDelivered), (subject.State, subject.Outcome));
    }

    [Theory]
    [InlineData("qabas", Verdict.Accept, CaseOutcome.ServiceDelivered)]
    [InlineData("mouj", Verdict.Accept, CaseOutcome.ServiceDelivered)]
    [InlineData("herfah", Verdict.Accept, CaseOutcome.Accepted)]
    [InlineData("qabas", Verdict.Refuse, CaseOutcome.NotAccepted)]
    [InlineData("herfah", Verdict.Refuse, CaseOutcome.NotAccepted)]
    public void A_case_closes_with_the_outcome_of_its_way(string key, Verdict verdict, CaseOutcome outcome) // STP-8
    {
        var closed = Given.Case(PolicyProfiles.Find(key)!).Decided(verdict).In(Closed);

        Assert.Equal(outcome, closed.Outcome);
        Assert.Equal(RiyadhTime.DayOf(closed.History[^1].At), closed.DueOn);
    }

    [Fact]
    public void Each_state_is_due_within_the_association_s_target()
    {
        (CaseState State, int Days)[] targets =
        [
            (Draft, 30), (Submitted, 1), (UnderVerification, 3), (Returned, 30), (WithResearcher, 2), (AwaitingDeclaration, 30), (Declared, 2), (UnderStudy, 7),
            (Accepted, 14), (Refused, 7), (Registered, 7), (InService, 30),
        ];
        foreach (var (state, days) in targets)
        {
            var subject = Qabas.In(state);
            Assert.Equal(RiyadhTime.DayOf(subject.History[^1].At).AddDays(days), subject.DueOn);
        }

        var waiting = Qabas.In(AwaitingDecision);
        Assert.Equal(waiting.Notice!.TargetOn, waiting.DueOn);
        var held = Qabas.In(ReplyHeld);
        Assert.Equal(held.Notice!.FloorOn, held.DueOn);
    }

    [Theory]
    [InlineData(Draft)]
    [InlineData(Returned)]
    [InlineData(AwaitingDeclaration)]
    public void A_request_lapses_when_its_last_day_in_Riyadh_is_over(CaseState state)
    {
        var subject = Qabas.In(state);
        var midnight = RiyadhTime.StartOfDay(subject.DueOn.AddDays(1));

        Assert.Equal(MoveRefusal.NotYetDue, subject.WhyNot(CaseAction.Lapse, ActingUser.ThePortal(midnight.AddSeconds(-1))));
        subject.Lapse(ActingUser.ThePortal(midnight));

        Assert.Equal((Lapsed, CaseOutcome.Lapsed), (subject.State, subject.Outcome));
        Assert.Equal((Roles.Portal, null), (subject.History[^1].Role, subject.History[^1].ById));
    }

    [Fact]
    public void Moves_are_offered_onward_first_and_each_once()
    {
        var draft = Qabas.In(Draft);
        var held = Qabas.In(ReplyHeld);
        var atTheFloor = RiyadhTime.StartOfDay(held.Notice!.FloorOn);

        Assert.Equal([CaseAction.Submit, CaseAction.Withdraw], draft.MovesFor(People.Applicant.At(Given.Morning)));
        Assert.Equal([CaseAction.ReleaseReply, CaseAction.Withdraw], held.MovesFor(People.Officer.At(atTheFloor)));
        Assert.Empty(Qabas.In(Closed).MovesFor(People.Officer.At(atTheFloor)));
    }

    private static RequestAnswers Without(RequestSection section) => section switch
    {
        RequestSection.Identity => Given.Answers with { Identity = null },
        RequestSection.Contact => Given.Answers with { Contact = null },
        RequestSection.Family => Given.Answers with { Family = null },
        RequestSection.Income => Given.Answers with { Income = null },
        RequestSection.Need => Given.Answers with { Need = null },
        _ => Given.Answers with { Bank = null },
    };

    [GeneratedRegex(@"^BR-1447-[0-9]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
