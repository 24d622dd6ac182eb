using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.HandingOver;

public sealed class HandOverPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Reason = "إجازتي تبدأ غدًا، وبقي أن يصل عقد الإيجار.";

    [Fact]
    public async Task A_case_goes_to_a_colleague_with_a_reason_that_its_page_shows()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        var page = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/cases/{number}/hand-over");
        var empty = await page.Form().SubmitAsync();
        Assert.StartsWith("خطأ", empty.Title, StringComparison.Ordinal);
        var colleague = Assert.Single(page.Document.QuerySelectorAll("main input[name='Form.To']")).GetAttribute("value")!;

        var done = await empty.Form().Fill("Form.To", colleague).Fill("Form.Reason", Reason).SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        Assert.Contains(Reason, done.Text, StringComparison.Ordinal);
        var stored = await portal.StoredAsync(number);
        Assert.NotEqual("officer", stored.TakenUpBy);
        Assert.Equal(CaseState.UnderVerification, stored.State);
        Assert.Contains(stored.TakenUpBy!, done.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_and_keeps_the_words()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        var page = await officer.GetAsync($"/cases/{number}/hand-over");
        var colleague = page.Document.QuerySelector("main input[name='Form.To']")!.GetAttribute("value")!;
        var form = page.Form().Fill("Form.To", colleague).Fill("Form.Reason", Reason);

        await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains(Reason, second.Document.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaseState.Submitted)]
    [InlineData(CaseState.Closed)]
    public async Task What_nobody_has_in_hand_is_not_handed_over(CaseState state)
    {
        var number = await portal.GivenAsync(state);
        using var officer = await portal.SignedInAsync("officer");

        Assert.DoesNotContain("hand-over", (await officer.GetAsync($"/cases/{number}")).Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.GetAsync($"/cases/{number}/hand-over")).Status);
    }
}
