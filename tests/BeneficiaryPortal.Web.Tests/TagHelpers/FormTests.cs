using System.Net;
using AngleSharp.Html.Dom;
using BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

namespace BeneficiaryPortal.Web.Tests.TagHelpers;

public class FormTests(SpecimenHost host) : IClassFixture<SpecimenHost>
{
    [Fact]
    public async Task A_form_that_changes_something_carries_one_token_and_is_sent_once()
    {
        var form = (await Page()).QuerySelector("form[method=post]")!;
        Assert.True(form.HasAttribute("novalidate"));
        Assert.True(form.HasAttribute("data-once"));
        Assert.Single(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task A_form_that_asks_carries_no_token()
    {
        var form = (await Page()).QuerySelector("form[method=get]")!;
        Assert.True(form.HasAttribute("novalidate"));
        Assert.False(form.HasAttribute("data-once"));
        Assert.Empty(form.QuerySelectorAll("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Buttons_send_and_links_lead()
    {
        var actions = (await Page()).QuerySelector(".actions")!.Children;
        Assert.Equal(("button", "submit", "btn btn-1"), (actions[0].LocalName, actions[0].GetAttribute("type"), actions[0].ClassName));
        Assert.Equal(("a", "/list", "btn btn-2"), (actions[1].LocalName, actions[1].GetAttribute("href"), actions[1].ClassName));
        Assert.Equal(("Remove", "1", "btn btn-danger btn-sm"), (actions[2].GetAttribute("name"), actions[2].GetAttribute("value"), actions[2].ClassName));
    }

    [Fact]
    public async Task Scripts_carry_the_nonce_of_the_answer() =>
        Assert.All((await Page()).Scripts, script => Assert.Equal(SpecimenHost.Nonce, ((IHtmlScriptElement)script).GetAttribute("nonce")));

    [Fact]
    public async Task What_was_done_is_said_once_on_the_next_page_with_its_code_isolated()
    {
        using var reader = host.Reader();
        var (status, _) = await reader.SubmitAsync(
            ("Form.Name", "أمل"), ("Form.NationalId", "1058529940"), ("Form.Mobile", "0551234567"), ("Form.People", "1"), ("Form.Decision", "Accept"), ("Form.Agreed", "true"),
            ("Form.BirthDate.Day", "1"), ("Form.BirthDate.Month", "1"), ("Form.BirthDate.Year", "1400"));
        Assert.Equal(HttpStatusCode.Redirect, status);
        var banner = (await reader.GetAsync("/specimen")).QuerySelector(".banner")!;
        Assert.Equal("alert", banner.GetAttribute("role"));
        Assert.Equal("-1", banner.QuerySelector("h2")!.GetAttribute("tabindex"));
        Assert.Equal("حُفظ الطلب BR-1", banner.TextContent);
        Assert.Equal("BR-1", banner.QuerySelector("bdi[dir=ltr]")!.TextContent);
        Assert.Null((await reader.GetAsync("/specimen")).QuerySelector(".banner"));
    }

    private async Task<IHtmlDocument> Page()
    {
        using var reader = host.Reader();
        return await reader.GetAsync("/specimen");
    }
}
