using BeneficiaryPortal.Browser.Tests.Journeys;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>What people meet who come too late, lose their way or begin with somebody else's password; in a browser without script.</summary>
public sealed class MishapTests
{
    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task What_comes_too_late_is_said_and_nothing_typed_is_lost(string language)
    {
        await using var walk = await Walk.UnderAsync("qabas", language);
        await walk.EnterAsync();
        var number = await walk.FindAsync(CaseState.Submitted, Channel.Website);

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

        var another = await walk.FindAsync(CaseState.Submitted, Channel.Interview);
        await walk.MoveAsync("officer", another, CaseAction.Withdraw, inVain: true, ("Form.Reason", "اتصلت وطلبت سحب طلبها."));
        await walk.AssertEndedAsync(another);

        var away = await walk.AsAsync("officer");
        await away.FollowAsync("/reception");
        await away.FollowAsync("/reception/new");
        await away.FillAsync(("Form.FullName", Walk.Applicant));
        walk.LetTimePass();
        await away.PressToBeRefusedAsync(401, "form[action='/reception/new'] button");
        Assert.Equal(Walk.Applicant, await away.ValueOfAsync("main textarea"));
        await away.FillAsync(("Form.Identifier", "officer"), ("Form.Password", DemoAccounts.Password));
        await away.PressAsync();
        await away.PressInVainAsync("form[action='/reception/new'] button");
        Assert.Equal(Walk.Applicant, await away.ValueOfAsync("[name='Form.FullName']"));
        walk.AssertNothingWasWrong(leastPages: 18);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Whoever_is_in_the_wrong_place_or_has_waited_too_long_finds_the_way_back(string language)
    {
        await using var walk = await Walk.UnderAsync("qabas", language);
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
        await using var walk = await Walk.UnderAsync("qabas", language);
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
