using BeneficiaryPortal.Browser.Tests.Journeys;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>Requests under each policy, from reception to closed, by link and button in a browser without script; every page on the way is looked at.</summary>
public sealed class JourneyTests(LookedAt looked) : IClassFixture<LookedAt>
{
    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Under_qabas_every_form_is_met_at_the_desk_and_online(string language) // STP-1..8
    {
        await using var walk = await Walk.UnderAsync("qabas", language, looked);
        var received = await walk.ReceiveAsync(inVain: true);
        await walk.PressAsync("officer", received, CaseAction.TakeUp);
        await walk.VerifyAsync(received, inVain: true);
        await walk.SignOnPaperAsync(received, inVain: true);

        await walk.SignUpAsync(inVain: true);
        var sent = await walk.ApplyAsync(inVain: true);
        await walk.PressAsync("officer", sent, CaseAction.TakeUp);
        await walk.ReturnAndResubmitAsync(sent, inVain: true);
        await walk.VerifyAsync(sent);
        await walk.SignAsync(sent, inVain: true);
        await walk.DecideAsync(sent, Verdict.Refuse);
        await walk.ReleaseEarlyAsync(sent, inVain: true);
        await walk.ReadOwnLetterAsync(sent);
        await walk.MoveAsync("officer", sent, CaseAction.Close, inVain: false);
        await walk.AssertEndedAsync(sent);

        await walk.DecideAsync(received, Verdict.Accept, inVain: true);
        await walk.ReleaseOnTheFloorAsync(received);
        await walk.ReadLetterAsync(received);
        await walk.ServeAsync(received, inVain: true);
        await walk.AssertEndedAsync(received);
        walk.AssertNothingWasWrong(leastPages: 80);
    }

    [Fact]
    public async Task Under_mouj_no_question_goes_to_the_researcher() // STP-3
    {
        await using var walk = await Walk.UnderAsync("mouj", "en", looked);
        var number = await walk.ReceiveAsync();
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.VerifyAsync(number);
        await walk.SignOnPaperAsync(number);
        await walk.DecideAsync(number, Verdict.Accept);
        await walk.ReleaseOnTheFloorAsync(number);
        await walk.ServeAsync(number);
        await walk.AssertEndedAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }

    [Fact]
    public async Task Under_najran_an_applicant_is_directed_to_the_declaration_and_served() // STP-4
    {
        await using var walk = await Walk.UnderAsync("najran", "ar", looked);
        await walk.SignUpAsync();
        var number = await walk.ApplyAsync();
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.VerifyAsync(number);
        await walk.SignAsync(number);
        await walk.DecideAsync(number, Verdict.Accept);
        await walk.ReleaseOnTheFloorAsync(number);
        await walk.ReadOwnLetterAsync(number);
        await walk.ServeAsync(number);
        await walk.OpenOwnAsync(number);
        await walk.AssertEndedAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Under_herfah_the_researcher_is_telephoned_and_the_reply_ends_the_request(string language) // STP-3h
    {
        await using var walk = await Walk.UnderAsync("herfah", language, looked);
        var number = await walk.ReceiveAsync();
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.VerifyAsync(number, inVain: true);
        await walk.SignOnPaperAsync(number);
        await walk.DecideAsync(number, Verdict.Accept);
        await walk.ReleaseOnTheFloorAsync(number);
        await walk.ReadLetterAsync(number);
        await walk.ServeAsync(number);
        await walk.AssertEndedAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Under_libraries_a_branch_keeps_a_draft_and_hands_it_in(string language) // CHN-8
    {
        await using var walk = await Walk.UnderAsync("libraries", language, looked);
        var number = await walk.ReceiveAsync("branch", keep: true);
        var branch = await walk.OpenMoveAsync("branch", number, CaseAction.Submit);
        await branch.FollowAsync($"{CasePaths.Case(number)}/edit");
        await branch.FillAsync(("Form.NeedTitle", ""));
        await branch.PressInVainAsync();
        await branch.FillAsync(("Form.NeedTitle", "سداد إيجار متأخر عن أربعة أشهر"));
        await branch.PressAsync();
        await branch.PressAndBeToldAsync();

        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.MoveAsync("officer", number, CaseAction.ReturnForCompletion, inVain: false, ("Form.WhatToMend", "ينقص عقد الإيجار."));
        await (await walk.OpenMoveAsync("branch", number, CaseAction.Resubmit)).PressAndBeToldAsync();
        await walk.VerifyAsync(number);
        await walk.SignOnPaperAsync(number);
        await walk.DecideAsync(number, Verdict.Accept);

        var another = await walk.ReceiveAgainAsync();
        await walk.MoveAsync("officer", another, CaseAction.Withdraw, inVain: true, ("Form.Reason", "اتصلت وطلبت سحب طلبها."));
        await walk.AssertEndedAsync(another);

        await walk.ReleaseOnTheFloorAsync(number);
        await walk.ServeAsync(number);
        await walk.AssertEndedAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task What_comes_too_late_is_said_and_nothing_typed_is_lost(string language)
    {
        await using var walk = await Walk.UnderAsync("qabas", language, looked);
        await walk.SignUpAsync();
        var number = await walk.ApplyAsync();

        var second = await walk.OpenAsync("officer2", number);
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await second.PressToBeRefusedAsync(409, $"form[action='{CasePaths.For(CaseAction.TakeUp, number)}'] button");

        var officer = await walk.OpenMoveAsync("officer", number, CaseAction.ReturnForCompletion);
        await officer.FillAsync(("Form.WhatToMend", "أرفق عقد الإيجار ساري المفعول."));
        var applicant = await walk.OpenOwnAsync(number);
        await applicant.FollowAsync(CasePaths.OwnFor(CaseAction.Withdraw, number));
        await applicant.PressAndBeToldAsync("main form button");
        await officer.PressToBeRefusedAsync(409);
        Assert.Equal("أرفق عقد الإيجار ساري المفعول.", await officer.ValueOfAsync("main textarea"));

        var away = await walk.AsAsync("officer");
        await away.FollowAsync("/reception");
        await away.FollowAsync("/reception/new");
        await away.FillAsync(("Form.NeedDetails", "تأخرنا عن سداد الإيجار."));
        walk.LetTimePass();
        await away.PressToBeRefusedAsync(401, "form[action='/reception/new'] button");
        Assert.Equal("تأخرنا عن سداد الإيجار.", await away.ValueOfAsync("main textarea"));
        await away.PressAsync("main a.btn");
        await away.SignInAsync("officer");
        walk.AssertNothingWasWrong(leastPages: 20);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Whoever_is_in_the_wrong_place_or_has_waited_too_long_finds_the_way_back(string language)
    {
        await using var walk = await Walk.UnderAsync("qabas", language, looked);
        var visitor = await walk.ArriveAsync();
        await visitor.GoToBeRefusedAsync(404, "/requests/no-such-page/here");
        await visitor.FollowAsync("/sign-in");
        await visitor.PressInVainAsync();
        await visitor.FillAsync(("Form.Identifier", "officer"), ("Form.Password", "not-my-password"));
        await visitor.PressInVainAsync();
        await visitor.FollowAsync("/sign-up");
        await visitor.FillAsync(("Form.FullName", Walk.Applicant));
        await visitor.ForgetCookiesAsync("portal-form");
        await visitor.PressToBeRefusedAsync(400);
        Assert.Equal(Walk.Applicant, await visitor.ValueOfAsync("main textarea"));

        var researcher = await walk.AsAsync("researcher");
        await researcher.GoToBeRefusedAsync(403, "/users");
        walk.AssertNothingWasWrong(leastPages: 8);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Whoever_is_given_an_account_chooses_a_password_and_begins(string language)
    {
        const string NewPassword = "nahr-wa-jabal-52";
        await using var walk = await Walk.UnderAsync("qabas", language, looked);
        var administrator = await walk.AsAsync("admin");
        await administrator.FollowAsync("/users");
        await administrator.FollowAsync("/users/new");
        await administrator.PressInVainAsync();
        await administrator.FillAsync(("Form.FullName", "عبير بنت ناصر العمري"), ("Form.UserName", "abeer"), ("Form.Roles", "RelationsOfficer"));
        await administrator.PressAsync();
        var first = await administrator.TextOfAsync("#first-password");

        var abeer = await walk.ArriveAsync("abeer");
        await abeer.FollowAsync("/sign-in");
        await abeer.SignInAsync("abeer", first);
        Assert.Equal("/account/password", abeer.Path);
        await abeer.PressInVainAsync();
        await abeer.FillAsync(("Form.CurrentPassword", first), ("Form.NewPassword", NewPassword));
        await abeer.PressAndBeToldAsync();
        Assert.Equal("/reception", abeer.Path);
        await abeer.FollowAsync("/account");
        await abeer.FollowAsync("/account/password");
        await abeer.PressInVainAsync();
        await abeer.FollowAsync("/account");
        await abeer.FollowAsync("/account/contact");
        await abeer.FillAsync(("Form.Mobile", "12"));
        await abeer.PressInVainAsync();

        await administrator.FollowAsync("/users");
        await administrator.FillAsync(("Form.Sought", "عبير"));
        await administrator.PressAsync();
        await administrator.PressAsync("main table a.who");
        await administrator.PressAsync("main a[href$='/roles']");
        await administrator.UntickAllAsync("Form.Roles");
        await administrator.PressInVainAsync();
        await administrator.FollowAsync("/policy-versions");
        await administrator.FollowAsync("/policy-versions/adopt");
        await administrator.PressInVainAsync();
        await administrator.FillAsync(("Form.Profile", "libraries"), ("Form.MonthReading", "Gregorian"));
        await administrator.PressAsync();
        await administrator.PressAsync("button[value=Change]");
        walk.AssertNothingWasWrong(leastPages: 20);
    }
}
