using BeneficiaryPortal.Browser.Tests.Journeys;
using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>A request under the policy with branches, from the branch's reception to its end, by link and button in a browser without script; every page on the way is looked at.</summary>
public sealed class BranchJourneyTests
{
    [Fact]
    public async Task Under_libraries_a_branch_receives_hands_in_and_completes() // CHN-8
    {
        await using var walk = await Walk.UnderAsync("libraries", "ar");
        var number = await walk.ReceiveAsync("branch");
        await walk.PressAsync("officer", number, CaseAction.TakeUp);
        await walk.MoveAsync("officer", number, CaseAction.ReturnForCompletion, inVain: false, ("Form.WhatToMend", "ينقص عقد الإيجار."));
        await (await walk.OpenMoveAsync("branch", number, CaseAction.Resubmit)).PressAndBeToldAsync();
        await walk.VerifyAsync(number);
        await walk.AcceptAndServeAsync(number);
        walk.AssertNothingWasWrong(leastPages: 30);
    }
}
