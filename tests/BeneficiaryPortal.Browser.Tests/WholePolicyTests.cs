using BeneficiaryPortal.Browser.Tests.Journeys;
using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>Two requests under the policy that leaves nothing out, which meet every form of the portal, by link and button in a browser without script.</summary>
public abstract class WholePolicyTests(string language)
{
    [Fact]
    public async Task Under_qabas_every_form_is_met_at_the_desk_and_online() // STP-1..8
    {
        await using var walk = await Walk.UnderAsync("qabas", language);
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
        walk.AssertNothingWasWrong(leastPages: 70);
    }
}

// A class for each language: classes run side by side.
public sealed class WholePolicyInArabicTests() : WholePolicyTests("ar");

public sealed class WholePolicyInEnglishTests() : WholePolicyTests("en");
