using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Closing;

public sealed class ClosingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_request_that_was_not_accepted_is_closed_with_that_outcome()
    {
        var number = await portal.GivenAsync(CaseState.Refused);
        using var officer = await portal.SignedInAsync("officer");
        var page = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/close");
        Assert.Contains("لم يُقبل الطلب", page.Document.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);

        var done = await page.Form().Fill("Form.Note", "اتصلت به وقرأت عليه الرد.").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Closed, CaseOutcome.NotAccepted, "اتصلت به وقرأت عليه الرد."), (stored.State, stored.Outcome, stored.History[^1].Reason));
    }

    [Fact]
    public async Task Staff_withdraw_a_request_only_with_a_reason()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        var page = await officer.GetAsync($"/cases/{number}/withdraw");

        var again = await page.Form().SubmitAsync();
        Assert.Equal("#Form_Reason", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal(CaseState.UnderVerification, (await portal.StoredAsync(number)).State);
        var done = await again.Form().Fill("Form.Reason", "اتصل وذكر أن حاجته قُضيت.").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Withdrawn, Roles.RelationsOfficer), (stored.State, stored.History[^1].Role));
    }

    [Fact]
    public async Task Where_the_policy_ends_with_the_reply_an_accepted_request_is_closed_as_accepted()
    {
        await using var herfah = new HerfahPortal();
        await herfah.InitializeAsync();
        var number = await herfah.GivenAsync(CaseState.Accepted);
        using var officer = await herfah.SignedInAsync("officer");

        await (await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/close")).Form().SubmitAsync();

        Assert.Equal(CaseOutcome.Accepted, (await herfah.StoredAsync(number)).Outcome);
    }

    private sealed class HerfahPortal : PortalFactory
    {
        public HerfahPortal()
            : base("herfah")
        {
        }
    }
}
