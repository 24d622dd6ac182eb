using System.Net;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.PaperForm;

/// <summary>The form on paper asks what the form online asks (TOL-4).</summary>
public sealed class PaperFormTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_empty_request_has_a_line_for_every_field_and_an_answered_one_its_answers()
    {
        using var officer = await portal.SignedInAsync("officer");
        var search = await (await officer.GetAsync("/reception")).FormWith("[name='Form.Query']").Fill("Form.Query", "2000000006").SubmitAsync();
        var start = (await search.Form("/reception/start").SubmitAsync()).Form("/reception/new");
        var kind = start.Element.QuerySelector("[name='Form.Kind']")!.GetAttribute("value")!;
        var begun = await start.Fill("Form.FullName", "نورة بنت فهد العتيبي").Fill("Form.Mobile", "0551237777").Fill("Form.ReceivedThrough", "Interview").Fill("Form.Kind", kind).SubmitAsync();
        var number = begun.Path.Split('/')[2];

        var empty = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/form");
        Assert.NotNull(empty.Document.QuerySelector("article.letter svg.qr"));
        Assert.Contains("نورة بنت فهد العتيبي", empty.Text, StringComparison.Ordinal);
        Assert.Contains("2000000006", empty.Text, StringComparison.Ordinal);
        var lines = empty.Document.QuerySelectorAll(".sign-lines p").Length;

        await officer.AnswerAtDeskAsync(number);
        var filled = await (await officer.GetAsync($"/cases/{number}/submit")).FollowAsync($"/cases/{number}/form");
        Assert.Contains("تأخرنا عن سداد الإيجار", filled.Text, StringComparison.Ordinal);
        Assert.True(filled.Document.QuerySelectorAll(".sign-lines p").Length < lines, filled.Text);
        Assert.True(lines > 8, empty.Text);
    }

    [Fact]
    public async Task What_is_handed_in_shows_its_numbers_in_part()
    {
        using var applicant = await portal.SignedInAsync(StoredCases.Khalid);
        var check = await applicant.AnsweredAsync();
        var number = check.Path.Split('/')[2];
        await check.Form($"/requests/{number}/submit").SubmitAsync();
        using var officer = await portal.SignedInAsync("officer");

        var form = await officer.GetAsync($"/cases/{number}/form");

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.DoesNotContain(StoredCases.Khalid, form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_not_theirs_has_no_form()
    {
        using var officer = await portal.SignedInAsync("officer");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/cases/BR-1448-000000/form")).Status);
    }

    [Fact]
    public async Task A_blank_form_has_the_fields_of_the_kind_and_nobodys_data_and_leads_to_the_portal()
    {
        using var officer = await portal.SignedInAsync("officer");
        var number = (await (await officer.GetAsync("/reception/new")).Form().Fill("Form.NationalId", "1089999724").Fill("Form.FullName", "رغد بنت ثامر الفيفي")
            .Fill("Form.Mobile", "0551237778").Fill("Form.Kind", "court-fees").SubmitAsync()).Path.Split('/')[2];

        var kinds = await (await officer.GetAsync("/reception")).FollowAsync("/reception/blank-form");
        var blank = await kinds.FollowAsync("/reception/blank-form?kind=court-fees");
        var ofRequest = await officer.GetAsync($"/cases/{number}/form");

        Assert.Equal(Headings(ofRequest), Headings(blank));
        Assert.Superset(Labels(ofRequest), Labels(blank));
        Assert.Equal(ofRequest.Document.QuerySelectorAll("table, section li").Length, blank.Document.QuerySelectorAll("table, section li").Length);
        Assert.NotNull(blank.Document.QuerySelector("article.letter svg.qr"));
        Assert.Contains("https://localhost/", blank.Text, StringComparison.Ordinal);
        Assert.Contains("النسخة 1", blank.Document.QuerySelector(".letfoot")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(blank.Document.QuerySelectorAll(".paper-field"), field => !field.TextContent.Contains("التكاليف", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/reception/blank-form?kind=none-such")).Status);
    }

    [Fact]
    public async Task A_policy_without_the_form_among_its_tools_hands_out_none()
    {
        await using var herfah = await PortalFactory.UnderAsync("herfah");
        using var officer = await herfah.SignedInAsync("officer");

        Assert.Empty((await officer.GetAsync("/reception")).Document.QuerySelectorAll("a[href='/reception/blank-form']"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/reception/blank-form")).Status);
    }

    private static IReadOnlyList<string> Headings(PortalPage page) => [.. page.Document.QuerySelectorAll("article h2").Select(heading => heading.TextContent)];

    /// <summary>Of what is to be written, before the signature.</summary>
    private static HashSet<string> Labels(PortalPage page) =>
        [.. page.Document.QuerySelectorAll("article section .sign-lines p, article section .paper-field strong").Select(label => label.TextContent.Trim().TrimEnd(':')).Where(label => label.Length > 0)];
}
