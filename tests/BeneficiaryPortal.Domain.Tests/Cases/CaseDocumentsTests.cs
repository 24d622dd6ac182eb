using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Tests.Shared;
using static BeneficiaryPortal.Domain.Cases.CaseState;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>Documents are brought, checked as at the day of submission, and frozen (STP-2).</summary>
public class CaseDocumentsTests
{
    private static readonly BilingualText Words = new("مستند", "Document");
    private static readonly RequiredDocument Identity = new("identity", Words, Words) { OriginalSeen = true, Expires = true };
    private static readonly RequiredDocument Income = new("income", Words, Words) { FreshForMonths = 3 };
    private static readonly RequiredDocument Rent = new("rent", Words, Words) { IsOptional = true };
    private static readonly SupportKind Kind = Given.KindOf(Given.Kind.Terms with { Documents = [Identity, Income, Rent] });
    private static readonly Cast People = Cast.Usual;
    private static readonly GivenCase Asked = Given.Case(PolicyProfiles.All[0]).Asking(Kind);
    private static readonly DateOnly Submitted1447 = RiyadhTime.DayOf(Given.Morning);

    [Theory]
    [InlineData(Draft)]
    [InlineData(Returned)]
    public void A_request_is_handed_in_only_with_every_document_that_must_be_brought(CaseState state)
    {
        var subject = Asked.In(state);
        var by = People.Applicant.At(subject.History[^1].At.AddHours(1));
        Assert.Null(subject.WhyNot(subject.HandIn, by));

        subject.RemoveDocument(subject.HeldDocuments("income").Single().Id, by);

        Assert.Equal(MoveRefusal.DocumentsMissing, subject.WhyNot(subject.HandIn, by));
        Assert.Equal([Income], subject.MissingDocuments());
        Assert.Null(subject.WhyNotAnswer(by));
        subject.AttachDocument("income", Verbs.File(), by);
        Assert.Null(subject.WhyNot(subject.HandIn, by));
    }

    [Fact]
    public void A_file_taken_out_before_the_request_was_sent_is_gone_and_stays_written_down_after()
    {
        var (draft, returned) = (Asked.In(Draft), Asked.In(Returned));
        var at = returned.History[^1].At.AddHours(1);

        Assert.NotNull(draft.RemoveDocument(1, People.Applicant.At(Given.Morning)));
        Assert.NotNull(returned.RemoveDocument(1, People.Applicant.At(at)));

        Assert.DoesNotContain(draft.Documents, document => document.Id == 1);
        var kept = returned.Documents.Single(document => document.Id == 1);
        Assert.Equal((false, People.Applicant.Name, at), (kept.IsHeld, kept.RemovedBy, kept.RemovedAt!.Value));
        Assert.Null(returned.RemoveDocument(1, People.Applicant.At(at)));
    }

    [Fact]
    public void Nobody_else_and_at_no_other_time_are_documents_changed()
    {
        foreach (var state in new[] { Submitted, UnderVerification, AwaitingDeclaration, Closed })
        {
            var subject = Asked.In(state);
            var by = People.Applicant.At(subject.History[^1].At);
            Assert.Throws<MoveRefusedException>(() => subject.AttachDocument("identity", Verbs.File(), by));
            Assert.Throws<MoveRefusedException>(() => subject.RemoveDocument(1, by));
        }

        Assert.Throws<MoveRefusedException>(() => Asked.In(Draft).AttachDocument("identity", Verbs.File(), People.Officer.At(Given.Morning)));
        Assert.Throws<ArgumentException>(() => Asked.In(Draft).AttachDocument("unknown", Verbs.File(), People.Applicant.At(Given.Morning)));
    }

    [Fact]
    public void The_verification_is_confirmed_only_when_everything_brought_was_found_good()
    {
        var subject = Asked.In(Draft);
        subject.AttachDocument("rent", Verbs.File(), People.Applicant.At(Given.Morning));
        subject.Submit(People.Applicant.At(Given.Morning));
        subject.TakeUp(People.Officer.At(Given.Morning));
        var officer = People.Officer.At(Given.Morning.AddDays(1));
        foreach (var slot in new[] { Identity, Income, Rent })
        {
            Assert.Equal(MoveRefusal.ChecksMissing, subject.WhyNot(CaseAction.ConfirmVerification, officer));
            Assert.True(subject.CheckDocument(slot.Key, Verbs.GoodFinding(subject, slot), officer).IsGood);
        }

        subject.CheckDocument("rent", new DocumentFinding { Differing = DeclaredData.Name, ToMend = "Another name" }, officer);
        Assert.Equal(MoveRefusal.ChecksMissing, subject.WhyNot(CaseAction.ConfirmVerification, officer));
        subject.CheckDocument("rent", new DocumentFinding(), officer);
        subject.ConfirmVerification(note: null, officer);

        Assert.Equal(5, subject.Checks.Count);
    }

    [Fact]
    public void Only_the_officer_who_verifies_checks_and_only_what_is_there_to_see()
    {
        var subject = Asked.In(UnderVerification);
        var at = subject.History[^1].At;

        Assert.Throws<MoveRefusedException>(() => subject.CheckDocument("identity", new DocumentFinding(), People.Researcher.At(at)));
        Assert.Throws<MoveRefusedException>(() => subject.CheckDocument("identity", new DocumentFinding(), People.Applicant.At(at)));
        Assert.Throws<MoveRefusedException>(() => Asked.In(Submitted).CheckDocument("identity", new DocumentFinding(), People.Officer.At(at)));
        Assert.Throws<ArgumentException>(() => subject.CheckDocument("rent", new DocumentFinding(), People.Officer.At(at)));
    }

    [Theory]
    [InlineData(OriginalSeen.Seen, true)]
    [InlineData(OriginalSeen.NotSeen, false)]
    [InlineData(OriginalSeen.NotAsked, false)]
    public void An_original_that_must_be_seen_is_seen(OriginalSeen original, bool isGood)
    {
        var found = new DocumentFinding { Original = original, ValidUntil = new TypedDay(Submitted1447, DateCalendar.Gregorian) };

        Assert.Equal(isGood, CheckedOn(0, "identity", found).IsGood);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void Validity_is_judged_as_at_the_day_of_submission_however_late_the_check_is(int lastDay, bool wasValid)
    {
        foreach (var (late, calendar) in new[] { (0, DateCalendar.Hijri), (1, DateCalendar.Gregorian), (400, DateCalendar.Hijri) })
        {
            var found = new DocumentFinding { Original = OriginalSeen.Seen, ValidUntil = new TypedDay(Submitted1447.AddDays(lastDay), calendar) };
            var check = CheckedOn(late, "identity", found);

            Assert.Equal((Submitted1447, wasValid, wasValid), (check.JudgedAsAt, check.WasValid!.Value, check.IsGood));
        }
    }

    [Theory]
    [InlineData(DateCalendar.Gregorian)]
    [InlineData(DateCalendar.Hijri)]
    public void Freshness_ends_with_the_same_day_so_many_months_later_in_the_calendar_of_the_document(DateCalendar calendar)
    {
        var oldest = calendar == DateCalendar.Gregorian ? Submitted1447.AddMonths(-3) : HijriDate.From(Submitted1447).AddMonths(-3).ToDateOnly();

        Assert.True(CheckedOn(0, "income", Issued(oldest)).WasFresh);
        Assert.True(CheckedOn(60, "income", Issued(oldest)).IsGood);
        Assert.False(CheckedOn(0, "income", Issued(oldest.AddDays(-1))).WasFresh);
        Assert.False(CheckedOn(60, "income", Issued(oldest.AddDays(-1))).IsGood);
        Assert.False(CheckedOn(0, "income", Issued(Submitted1447.AddDays(1))).WasFresh);

        DocumentFinding Issued(DateOnly day) => new() { IssuedOn = new TypedDay(day, calendar) };
    }

    [Fact]
    public void The_two_calendars_end_on_different_days()
    {
        var gregorian = Submitted1447.AddMonths(-3);

        Assert.True(CheckedOn(0, "income", new DocumentFinding { IssuedOn = new TypedDay(gregorian, DateCalendar.Gregorian) }).WasFresh);
        Assert.False(CheckedOn(0, "income", new DocumentFinding { IssuedOn = new TypedDay(gregorian, DateCalendar.Hijri) }).WasFresh);
    }

    [Fact]
    public void What_is_brought_again_is_checked_again_as_at_the_day_it_was_handed_in_with()
    {
        var subject = Asked.In(Returned);
        var again = subject.History[^1].At.AddDays(5);
        var officer = People.Officer.At(again.AddDays(2));
        var before = subject.HandedInWith("income");
        subject.RemoveDocument(subject.HeldDocuments("identity").Single().Id, People.Applicant.At(again));
        subject.AttachDocument("identity", Verbs.File(), People.Applicant.At(again));
        subject.Resubmit(People.Applicant.At(again));
        if (subject.WhyNot(CaseAction.TakeUp, officer) is null)
        {
            subject.TakeUp(officer);
        }

        Assert.Null(subject.CheckOf("identity"));
        Assert.Equal(RiyadhTime.DayOf(again), subject.HandedInWith("identity"));
        Assert.Equal(before, subject.HandedInWith("income"));
    }

    [Fact]
    public void A_file_that_awaits_its_scan_is_checked_only_after_it()
    {
        var subject = Asked.In(Draft);
        var by = People.Applicant.At(Given.Morning);
        var waiting = subject.AttachDocument("rent", Verbs.File() with { AwaitsScan = true }, by);
        subject.Submit(by);
        subject.TakeUp(People.Officer.At(Given.Morning));
        Assert.False(subject.CanBeChecked("rent"));

        subject.DocumentScanned(waiting.Id, file: null, "Infected", Person.Portal.At(Given.Morning));

        var refused = subject.Documents.Single(document => document.Slot == "rent");
        Assert.Equal((false, false, "Infected"), (refused.IsHeld, refused.AwaitsScan, refused.RefusedBecause));
        Assert.DoesNotContain(Rent, subject.DocumentsToCheck());
    }

    [Fact]
    public void What_was_found_good_serves_again_until_its_last_day()
    {
        var check = CheckedOn(0, "identity", new DocumentFinding { Original = OriginalSeen.Seen, ValidUntil = new TypedDay(Submitted1447.AddDays(30), DateCalendar.Hijri) });

        Assert.True(check.StillServes(Identity, Submitted1447.AddDays(30)));
        Assert.False(check.StillServes(Identity, Submitted1447.AddDays(31)));
    }

    private static DocumentCheck CheckedOn(int daysLater, string slot, DocumentFinding found)
    {
        var subject = Asked.In(Draft);
        subject.Submit(People.Applicant.At(Given.Morning));
        subject.TakeUp(People.Officer.At(Given.Morning));
        return subject.CheckDocument(slot, found, People.Officer.At(Given.Morning.AddDays(daysLater)));
    }

    public static TheoryData<string, Channel> Ways()
    {
        var ways = new TheoryData<string, Channel>();
        foreach (var profile in PolicyProfiles.All)
        {
            foreach (var channel in profile.Terms.Channels)
            {
                ways.Add(profile.Key, channel);
            }
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void What_did_not_come_online_may_have_its_signed_form_and_its_letter_beside_it(string policy, Channel channel) // TOL-4, CHN-4
    {
        var profile = PolicyProfiles.Find(policy)!;
        var subject = Given.Case(profile).Asking(Kind).ReceivedThrough(channel).In(Draft);

        string[] form = channel != Channel.Website && profile.Terms.Tools.Contains(Tool.SupportRequestForm) ? ["signed-form"] : [];
        string[] letter = channel is Channel.Letters or Channel.LettersAndFax or Channel.Email ? ["letter"] : [];
        Assert.Equal(["identity", "income", "rent", .. form, .. letter], subject.AskedDocuments().Select(document => document.Key));
        Assert.Empty(subject.MissingDocuments());
    }

    [Fact]
    public void A_signed_form_that_was_brought_is_checked_like_any_document()
    {
        var profile = PolicyProfiles.All.First(one => one.Terms.Tools.Contains(Tool.SupportRequestForm));
        var draft = Given.Case(profile).Asking(Kind).ReceivedAtTheDesk().In(Draft);

        draft.AttachDocument("signed-form", Verbs.File(), People.Officer.At(Given.Morning));

        Assert.Contains(draft.DocumentsUnchecked(), document => document.Key == "signed-form");
    }
}
