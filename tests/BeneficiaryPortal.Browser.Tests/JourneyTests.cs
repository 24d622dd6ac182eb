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
        var received = await walk.ReceiveAsync(keep: true, inVain: true);
        await walk.HandInAsync("officer", received, inVain: true);
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
        walk.AssertNothingWasWrong(leastPages: 70);
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

    [Fact]
    public async Task Under_herfah_the_researcher_is_telephoned_and_the_reply_ends_the_request() // STP-3h
    {
        await using var walk = await Walk.UnderAsync("herfah", "en", looked);
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

    [Fact]
    public async Task Under_libraries_a_branch_receives_hands_in_and_completes() // CHN-8
    {
        await using var walk = await Walk.UnderAsync("libraries", "ar", looked);
        var number = await walk.ReceiveAsync("branch", keep: true);
        await walk.HandInAsync("branch", number);
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.MoveAsync("officer", number, CaseAction.ReturnForCompletion, inVain: false, ("Form.WhatToMend", "ينقص عقد الإيجار."));
        await (await walk.OpenMoveAsync("branch", number, CaseAction.Resubmit)).PressAndBeToldAsync();
        await walk.VerifyAsync(number);
        await walk.SignOnPaperAsync(number);
        await walk.DecideAsync(number, Verdict.Accept);
        await walk.ReleaseOnTheFloorAsync(number);
        await walk.ServeAsync(number);
        await walk.AssertEndedAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }
}
