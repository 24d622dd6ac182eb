using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Registration;

public sealed class RegistrationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Items = ["Data", "Documents", "Contact", "Explained"];

    [Fact]
    public async Task A_complete_registration_opens_a_file_with_a_drawn_number()
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/registration")).Form().Fill("Form.Note", "الملف في الخزانة الثانية.");
        Array.ForEach(Items, item => form.Fill("Form.Complete", item));

        var done = await form.SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.Registered, stored.State);
        Assert.Matches("^F-1448-[0-9]{6}$", stored.Registration!.FileNumber);
        Assert.Equal("الملف في الخزانة الثانية.", stored.Registration.Note);
        Assert.Contains(stored.Registration.FileNumber, done.Document.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_complete_registers_nobody_and_the_ticks_are_kept()
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/registration")).Form().Fill("Form.Complete", "Data").Fill("Form.Complete", "Contact").SubmitAsync();

        Assert.Equal("#Form_Complete", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal(["Data", "Contact"], again.Document.QuerySelectorAll("[name='Form.Complete'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(CaseState.Accepted, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_stale_page_changes_nothing_and_keeps_the_note()
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/registration")).Form().Fill("Form.Note", "اتصلت به صباحًا.");
        Array.ForEach(Items, item => form.Fill("Form.Complete", item));
        await portal.MoveAsync(number, (c, cast) => c.Withdraw("No longer needed.", cast.Officer.At(portal.Clock.GetUtcNow().UtcDateTime)));

        var answer = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("اتصلت به صباحًا.", answer.Document.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.Equal(CaseState.Withdrawn, (await portal.StoredAsync(number)).State);
    }
}
