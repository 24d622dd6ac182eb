using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tests.Calendar;
using BeneficiaryPortal.Tests.Shared;
using static BeneficiaryPortal.Domain.Policies.MonthReading;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>The committee may decide early; the reply goes out on the first day that the policy allows, in Riyadh, and not before (STP-5).</summary>
public class ReplyFloorTests
{
    private static readonly Cast People = Cast.Usual;

    [Theory]
    [InlineData("qabas", UmmAlQura, "2026-02-18", 13, false)]
    [InlineData("qabas", UmmAlQura, "2026-02-18", 14, true)]
    [InlineData("qabas", UmmAlQura, "2026-02-18", 15, true)]
    [InlineData("najran", Gregorian, "2026-02-18", 13, false)]
    [InlineData("najran", Gregorian, "2026-02-18", 14, true)]
    [InlineData("najran", Gregorian, "2026-02-18", 15, true)]
    [InlineData("libraries", UmmAlQura, "2026-06-14", 13, false)] // over the end of Dhu al-Hijjah 1447, 29 days
    [InlineData("libraries", UmmAlQura, "2026-06-14", 14, true)]
    [InlineData("libraries", UmmAlQura, "2026-06-14", 15, true)]
    public void Two_weeks_end_on_day_14(string key, MonthReading reading, string toldOn, int day, bool mayGoOut) =>
        AssertFloor(key, reading, Days.Iso(toldOn), day, mayGoOut);

    [Theory]
    [InlineData("mouj", 1447, 2, 10, 28, false)] // Safar 1447 has 29 days
    [InlineData("mouj", 1447, 2, 10, 29, true)]
    [InlineData("mouj", 1447, 2, 10, 30, true)]
    [InlineData("mouj", 1447, 2, 10, 31, true)]
    [InlineData("herfah", 1447, 9, 10, 29, false)] // Ramadan 1447 has 30
    [InlineData("herfah", 1447, 9, 10, 30, true)]
    [InlineData("herfah", 1447, 9, 10, 31, true)]
    [InlineData("mouj", 1447, 1, 30, 29, false)] // the 30th, before a month of 29
    [InlineData("mouj", 1447, 1, 30, 30, true)]
    [InlineData("herfah", 1447, 12, 15, 28, false)] // over the new year; Dhu al-Hijjah 1447 has 29 days
    [InlineData("herfah", 1447, 12, 15, 29, true)]
    public void An_Umm_al_Qura_month_ends_with_its_own_length(string key, int year, int month, int dayOfMonth, int day, bool mayGoOut) =>
        AssertFloor(key, UmmAlQura, new HijriDate(year, month, dayOfMonth).ToDateOnly(), day, mayGoOut);

    [Theory]
    [InlineData("mouj", "2026-04-10", 29, false)]
    [InlineData("mouj", "2026-04-10", 30, true)]
    [InlineData("mouj", "2026-04-10", 31, true)]
    [InlineData("herfah", "2026-05-10", 29, false)]
    [InlineData("herfah", "2026-05-10", 30, false)]
    [InlineData("herfah", "2026-05-10", 31, true)]
    [InlineData("mouj", "2026-02-10", 27, false)]
    [InlineData("mouj", "2026-02-10", 28, true)]
    [InlineData("herfah", "2026-01-31", 28, false)] // February has no 31st: the first of March
    [InlineData("herfah", "2026-01-31", 29, true)]
    public void A_Gregorian_month_ends_with_its_own_length(string key, string toldOn, int day, bool mayGoOut) =>
        AssertFloor(key, Gregorian, Days.Iso(toldOn), day, mayGoOut);

    [Theory]
    [InlineData("2026-02-18T20:59:59Z", "2026-03-03T20:59:59Z", false)] // told on the 18th; the 3rd, 23:59:59 in Riyadh
    [InlineData("2026-02-18T20:59:59Z", "2026-03-03T21:00:00Z", true)] // the 4th, 00:00 in Riyadh
    [InlineData("2026-02-18T21:00:00Z", "2026-03-04T20:59:59Z", false)] // told on the 19th, 00:00 in Riyadh
    [InlineData("2026-02-18T21:00:00Z", "2026-03-04T21:00:00Z", true)]
    public void The_day_turns_at_midnight_in_Riyadh(string toldAt, string at, bool mayGoOut)
    {
        var held = Given.Case(PolicyProfiles.Qabas).Told(Days.Instant(toldAt)).In(CaseState.ReplyHeld);

        AssertMayGoOut(held, Days.Instant(at), mayGoOut);
    }

    [Fact]
    public void A_decision_after_the_floor_goes_out_at_once_but_by_release()
    {
        var subject = Given.Case(PolicyProfiles.Qabas).In(CaseState.AwaitingDecision);
        var late = RiyadhTime.StartOfDay(subject.Notice!.FloorOn.AddDays(9));
        subject.Perform(CaseAction.Decide, People.Member.At(late));

        Assert.Equal(CaseState.ReplyHeld, subject.State);
        AssertMayGoOut(subject, late, mayGoOut: true);
    }

    [Theory]
    [InlineData(Verdict.Accept, CaseState.Accepted)]
    [InlineData(Verdict.Refuse, CaseState.Refused)]
    public void The_general_director_releases_early_with_a_reason_that_stays(Verdict verdict, CaseState state)
    {
        var held = Given.Case(PolicyProfiles.Mouj).Decided(verdict).In(CaseState.ReplyHeld);
        var now = held.History[^1].At.AddHours(1);

        Assert.ThrowsAny<ArgumentException>(() => held.ReleaseReplyEarly("  ", People.Director.At(now)));
        Assert.False(held.IsReplied);
        held.ReleaseReplyEarly("Surgery is on Thursday.", People.Director.At(now));

        Assert.Equal(state, held.State);
        Assert.True(held.IsReplied);
        var written = held.History[^1];
        Assert.Equal((CaseAction.ReleaseReplyEarly, Roles.GeneralDirector, "Surgery is on Thursday.", People.Director.Name), (written.Action, written.Role, written.Reason, written.ByName));
    }

    [Fact]
    public void The_association_s_target_moves_neither_floor_nor_reply()
    {
        var hurried = CaseTargets.Usual with { Reply = 0 };
        var relaxed = CaseTargets.Usual with { Reply = 60 };

        SupportCase[] held = [.. new[] { hurried, relaxed }.Select(targets =>
            Given.Case(PolicyVersion.Adopt(PolicyProfiles.Herfah, 1, UmmAlQura, targets, People.Administrator.At(Given.Morning))).In(CaseState.ReplyHeld))];

        Assert.Equal(held[0].Notice!.FloorOn, held[1].Notice!.FloorOn);
        Assert.Equal(held[0].Notice!.FloorOn, held[0].Notice!.TargetOn);
        Assert.Equal(held[1].Notice!.FloorOn.AddDays(60), held[1].Notice!.TargetOn);
        Assert.Equal(held[0].DueOn, held[1].DueOn);
    }

    [Theory]
    [InlineData("qabas")]
    [InlineData("mouj")]
    [InlineData("najran")]
    [InlineData("herfah")]
    [InlineData("libraries")]
    public void Nothing_outside_the_decision_tells_a_held_verdict(string key)
    {
        var given = Given.Case(PolicyProfiles.Find(key)!);
        var (accepted, refused) = (given.Decided(Verdict.Accept).In(CaseState.ReplyHeld), given.Decided(Verdict.Refuse).In(CaseState.ReplyHeld));
        Assert.NotEqual(accepted.Decision!.Verdict, refused.Decision!.Verdict);

        Assert.Equal(Outside(accepted), Outside(refused));
        for (var day = 0; day <= 40; day++)
        {
            var at = accepted.History[^1].At.AddDays(day);
            foreach (var person in People.Everybody)
            {
                Assert.Equal(accepted.MovesFor(person.At(at)), refused.MovesFor(person.At(at)));
                Assert.All(Enum.GetValues<CaseAction>(), action => Assert.Equal(accepted.WhyNot(action, person.At(at)), refused.WhyNot(action, person.At(at))));
            }
        }
    }

    private static string Outside(SupportCase subject) => string.Join(
        '\n',
        subject.History.Select(e => $"{e.Sequence} {e.Action} {e.From} {e.To} {e.Role} {e.ByName} {e.At:O} {e.Reason} {e.Evidence}")
            .Append($"{subject.State} {subject.Owners} {subject.DueOn:O} {subject.Outcome} {subject.Version} {subject.IsReplied} {subject.IsEnded}"));

    private static void AssertFloor(string key, MonthReading reading, DateOnly toldOn, int day, bool mayGoOut)
    {
        var policy = Given.Policy(PolicyProfiles.Find(key)!, reading);
        foreach (var toldAt in new[] { TimeSpan.Zero, TimeSpan.FromHours(12), new TimeSpan(23, 59, 59) })
        {
            foreach (var at in new[] { TimeSpan.Zero, TimeSpan.FromHours(12), new TimeSpan(23, 59, 59) })
            {
                var held = Given.Case(policy).Told(RiyadhTime.StartOfDay(toldOn) + toldAt).In(CaseState.ReplyHeld);
                Assert.Equal(toldOn, held.Notice!.GivenOn);
                AssertMayGoOut(held, RiyadhTime.StartOfDay(toldOn.AddDays(day)) + at, mayGoOut);
            }
        }
    }

    /// <summary>Either the officer and the portal send it, or the general director alone does.</summary>
    private static void AssertMayGoOut(SupportCase held, DateTime at, bool mayGoOut)
    {
        Assert.All([People.Officer, Person.Portal], who => Assert.Equal(mayGoOut ? null : MoveRefusal.FloorNotReached, held.WhyNot(CaseAction.ReleaseReply, who.At(at))));
        Assert.Equal(mayGoOut ? MoveRefusal.FloorReached : null, held.WhyNot(CaseAction.ReleaseReplyEarly, People.Director.At(at)));
        Assert.All(
            People.Everybody.Except([People.Director]),
            who => Assert.Equal(MoveRefusal.NotYourRole, held.WhyNot(CaseAction.ReleaseReplyEarly, who.At(at))));

        if (mayGoOut)
        {
            held.ReleaseReply(People.Officer.At(at));
            Assert.Equal(CaseState.Accepted, held.State);
        }
        else
        {
            Assert.Throws<MoveRefusedException>(() => held.ReleaseReply(People.Officer.At(at)));
            Assert.Equal(CaseState.ReplyHeld, held.State);
        }
    }
}
