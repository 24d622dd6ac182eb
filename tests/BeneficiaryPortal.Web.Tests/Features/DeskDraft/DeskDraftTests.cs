using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.DeskDraft;

public sealed class DeskDraftTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_returned_request_is_completed_at_the_desk()
    {
        var number = await portal.GivenAsync(CaseState.Returned, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer2");
        var check = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/resubmit");
        Assert.Contains("The salary slip is missing.", check.Text, StringComparison.Ordinal);

        check = await (await check.FollowAsync($"/cases/{number}/edit")).Form().Fill("Form.MonthlyIncome", "2,800").SubmitAsync();
        Assert.Equal($"/cases/{number}/resubmit", check.Path);
        await check.Form().SubmitAsync();

        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.UnderVerification, 2800m, Roles.RelationsOfficer), (stored.State, stored.Answers.MonthlyIncome, stored.History[^1].Role));
    }

    [Fact]
    public async Task Gaps_are_said_and_what_was_typed_is_kept()
    {
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/edit")).Form().Fill("Form.City", "").Fill("Form.NeedTitle", "إيجار").SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal("#Form_City", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal("إيجار", again.ValueOf("Form.NeedTitle"));
    }

    [Fact]
    public async Task Answers_changed_by_two_are_changed_by_one()
    {
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");
        using var colleague = await portal.SignedInAsync("officer2");
        var late = (await colleague.GetAsync($"/cases/{number}/edit")).Form().Fill("Form.NeedDetails", "تفاصيل كتبها الزميل.");
        await (await officer.GetAsync($"/cases/{number}/edit")).Form().Fill("Form.City", "الطائف").SubmitAsync();

        var answer = await late.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("تفاصيل كتبها الزميل.", answer.Document.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.Equal("الطائف", (await portal.StoredAsync(number)).Answers.City);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("submit")]
    public async Task A_draft_of_the_website_does_not_exist_for_the_desk(string segment)
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        using var officer = await portal.SignedInAsync("officer");
        using var owner = await portal.SignedInAsync(StoredCases.Sarah);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/cases/{number}/{segment}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync($"/cases/{number}/{segment}")).Status);
    }

    [Fact]
    public async Task A_request_under_way_is_not_changed()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");

        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/cases/{number}/edit")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/cases/{number}/submit")).Status);
    }
}
