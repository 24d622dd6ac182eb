using BeneficiaryPortal.Browser.Tests.Journeys;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>Requests under three of the policies that leave something out or add something, to their end, by link and button in a browser without script; every page on the way is looked at.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task Under_mouj_no_question_goes_to_the_researcher() // STP-3
    {
        await using var walk = await Walk.UnderAsync("mouj", "en");
        var number = await walk.FindAsync(CaseState.Submitted, Channel.Interview);
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.VerifyAsync(number);
        await walk.AcceptAndServeAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }

    [Fact]
    public async Task Under_najran_an_applicant_is_directed_to_the_declaration_and_served() // STP-4
    {
        await using var walk = await Walk.UnderAsync("najran", "ar");
        await walk.EnterAsync();
        var number = await walk.FindAsync(CaseState.AwaitingDeclaration, Channel.Website);
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
        await using var walk = await Walk.UnderAsync("herfah", "en");
        var number = await walk.FindAsync(CaseState.Submitted, Channel.Interview);
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.VerifyAsync(number, inVain: true);
        await walk.AcceptAndServeAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }
}
