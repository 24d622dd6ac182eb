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

        check = await (await officer.GetAsync($"/cases/{number}/answers")).Form().Fill("Form.Income.MonthlyIncome", "2,800").SubmitAsync();
        Assert.Equal($"/cases/{number}/resubmit", check.Path);
        await check.Form().SubmitAsync();

        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.UnderVerification, 2800m, Roles.RelationsOfficer), (stored.State, stored.Answers.Income!.MonthlyIncome, stored.History[^1].Role));
    }

    [Fact]
    public async Task Gaps_are_said_what_was_typed_is_kept_and_the_other_sections_are_saved()
    {
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/answers")).Form()
            .Fill("Form.Contact.City", "").Fill("Form.Contact.District", "النخيل").Fill("Form.Need.Details", "إيجار متأخر").SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal("#Form_Contact_City", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal(("إيجار متأخر", "Riyadh"), (stored.Answers.Need!.Details, stored.Answers.Contact!.City));
        var later = await officer.GetAsync($"/cases/{number}/answers");
        Assert.Equal(("", "النخيل"), (later.ValueOf("Form.Contact.City"), later.ValueOf("Form.Contact.District")));
    }

    [Fact]
    public async Task A_section_changed_by_two_is_shown_twice_and_nothing_is_written_over()
    {
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");
        using var colleague = await portal.SignedInAsync("officer2");
        var late = (await colleague.GetAsync($"/cases/{number}/answers")).Form().Fill("Form.Contact.City", "تبوك").Fill("Form.Need.Details", "تفاصيل كتبها الزميل.");
        await (await officer.GetAsync($"/cases/{number}/answers")).Form().Fill("Form.Contact.City", "الطائف").SubmitAsync("keep");

        var both = await late.SubmitAsync();

        Assert.Equal(("الطائف", "تبوك"), (both.ValueOf("Theirs.Contact.City"), both.ValueOf("Form.Contact.City")));
        Assert.Equal(("الطائف", "Three months of rent are due."), await CityAndNeedAsync(number));
        await both.Form().SubmitAsync();
        Assert.Equal(("تبوك", "تفاصيل كتبها الزميل."), await CityAndNeedAsync(number));
    }

    [Theory]
    [InlineData("answers")]
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

        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/cases/{number}/answers")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/cases/{number}/submit")).Status);
    }

    private async Task<(string? City, string? Need)> CityAndNeedAsync(string number)
    {
        var answers = (await portal.StoredAsync(number)).Answers;
        return (answers.Contact?.City, answers.Need?.Details);
    }
}
