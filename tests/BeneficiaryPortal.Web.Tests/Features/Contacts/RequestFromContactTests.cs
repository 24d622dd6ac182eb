using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Features.Reception;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Contacts;

/// <summary>A request knows the visit, call or letter of which it came, and they know it.</summary>
public sealed class RequestFromContactTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_request_begun_from_a_letter_comes_through_its_channel_and_both_pages_show_the_other()
    {
        using var officer = await portal.SignedInAsync("officer");
        var noted = await (await officer.GetAsync("/contacts/new")).Form().Fill("Form.Visitor", "حمدة بنت راشد الكعبي").Fill("Form.Channel", "Letters")
            .Fill("Form.Purpose", "NewRequest").Fill("Form.Reference", "37/1448").Fill("Form.Asked", "تطلب سداد أتعاب المحامي.").SubmitAsync();
        var contact = noted.Path;

        var form = (await noted.Form("/reception/start").SubmitAsync()).Form("/reception/new");
        Assert.Contains(form.Fields(), field => field is { Key: "Form.ReceivedThrough", Value: "Letters" });
        var again = await form.Fill("Form.NationalId", "1").SubmitAsync();
        var number = (await again.Form("/reception/new").FillIdentity("1089999708", "حمدة بنت راشد الكعبي").FillKind().SubmitAsync()).CaseNumber();

        var stored = await portal.StoredAsync(number);
        Assert.Equal((Channel.Letters, "تطلب سداد أتعاب المحامي."), (stored.ReceivedThrough, stored.History[0].Reason));
        Assert.NotNull((await officer.GetAsync($"/cases/{number}")).Document.QuerySelector($"main a[href='{contact}']"));
        Assert.NotNull((await officer.GetAsync($"/cases/{number}/contacts")).Document.QuerySelector($"main a[href='{contact}']"));
        var page = await officer.GetAsync(contact);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/cases/{number}']"));
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/people/{stored.BeneficiaryId}']"));
        Assert.Empty(page.Document.QuerySelectorAll("main [name='Form.ContactId']"));
    }

    [Fact]
    public async Task A_request_begun_while_its_person_is_being_served_came_of_that_visit()
    {
        using var officer = await portal.SignedInAsync("officer");
        var visit = await (await officer.SearchAsync(StoredCases.Khalid)).Form("/contacts/visit").SubmitAsync();

        var form = await (await officer.SearchAsync(StoredCases.Khalid)).Form("/reception/start").SubmitAsync();
        var number = (await form.Form("/reception/new").FillKind().SubmitAsync()).CaseNumber();
        var second = (await (await (await officer.SearchAsync(StoredCases.Khalid)).Form("/reception/start").SubmitAsync()).Form("/reception/new").FillKind().SubmitAsync()).CaseNumber();

        Assert.NotNull((await officer.GetAsync(visit.Path)).Document.QuerySelector($"main a[href='/cases/{number}']"));
        Assert.Null((await officer.GetAsync($"/cases/{second}")).Document.QuerySelector($"main a[href='{visit.Path}']"));
    }

    [Fact]
    public async Task A_contact_of_somebody_else_or_of_another_branch_is_not_taken_along()
    {
        using var officer = await portal.SignedInAsync("officer");
        using var branch = await portal.SignedInAsync("branch");
        var sarah = await (await officer.SearchAsync(StoredCases.Sarah)).Form("/contacts/visit").SubmitAsync();
        var form = (await branch.GetAsync("/reception/new")).Form().FillIdentity("1089999716", "ضياء بن طلال العسيري").FillKind();

        var begun = await branch.PostAsync(form.Target, form.Fields().Append(new("Form.ContactId", sarah.Path.Split('/')[^1])));

        var caseId = (await portal.StoredAsync(begun.CaseNumber())).Id;
        Assert.False(await portal.WithDbAsync(db => db.Contacts.AnyAsync(c => c.CaseId == caseId)));
    }
}
