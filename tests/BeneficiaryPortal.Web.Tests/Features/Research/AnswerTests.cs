using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Research;

public sealed class AnswerTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_researcher_answers_and_the_request_is_back_at_the_desk() // STP-3
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        using var researcher = await portal.SignedInAsync("researcher");
        var page = await researcher.GetAsync($"/cases/{number}/answer");
        Assert.Contains("Does the rent count?", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name='Form.LegalAspectsExplained']"));

        var done = await page.Form().Fill("Form.Answer", "نعم، يُحسب الإيجار.").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        Assert.NotNull(done.Document.QuerySelector(".banner"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.UnderVerification, stored.State);
        Assert.Equal("نعم، يُحسب الإيجار.", stored.Referrals[^1].Answer);
        Assert.Null(stored.Referrals[^1].LegalAspectsExplained);
    }

    [Fact]
    public async Task An_answer_without_words_is_asked_for_again()
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        using var researcher = await portal.SignedInAsync("researcher");
        var again = await (await researcher.GetAsync($"/cases/{number}/answer")).Form().Fill("Form.Answer", "  ").SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector(".errsum a[href='#Form_Answer']"));
        Assert.Equal(CaseState.WithResearcher, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_stale_page_is_a_conflict_that_keeps_the_answer()
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        using var researcher = await portal.SignedInAsync("researcher");
        var form = (await researcher.GetAsync($"/cases/{number}/answer")).Form().Fill("Form.Answer", "إجابة لا تضيع");
        await portal.MoveAsync(number, (c, people) => c.Withdraw(reason: null, people.Officer.At(portal.Clock.GetUtcNow().UtcDateTime)));

        // A withdrawn request is no longer the researcher's to see.
        Assert.Equal(HttpStatusCode.NotFound, (await form.SubmitAsync()).Status);

        var another = await portal.GivenAsync(CaseState.WithResearcher);
        var stale = (await researcher.GetAsync($"/cases/{another}/answer")).Form().Fill("Form.Answer", "إجابة لا تضيع");
        await portal.MoveAsync(another, (c, people) => c.AnswerReferral("أخرى", legalAspectsExplained: null, people.Researcher.At(portal.Clock.GetUtcNow().UtcDateTime)));
        var conflict = await stale.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("إجابة لا تضيع", conflict.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("member")]
    [InlineData("admin")]
    public async Task Nobody_else_answers(string identifier)
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        using var person = await portal.SignedInAsync(identifier);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync($"/cases/{number}/answer")).Status);
    }

    [Fact]
    public async Task A_request_that_waits_elsewhere_does_not_exist_for_the_researcher()
    {
        var number = await portal.GivenAsync(CaseState.Submitted);
        using var researcher = await portal.SignedInAsync("researcher");
        Assert.Equal(HttpStatusCode.NotFound, (await researcher.GetAsync($"/cases/{number}/answer")).Status);
    }
}

/// <summary>Under a policy that refers by telephone the legal aspects are explained too (STP-3h).</summary>
public sealed class AnswerByTelephoneTests(AnswerByTelephoneTests.Herfah portal) : IClassFixture<AnswerByTelephoneTests.Herfah>
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Whether_the_legal_aspects_were_explained_is_recorded(string said, bool recorded)
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        using var researcher = await portal.SignedInAsync("researcher");
        var page = await researcher.GetAsync($"/cases/{number}/answer");
        Assert.Contains("050", page.Text, StringComparison.Ordinal);

        await page.Form().Fill("Form.Answer", "تُحسب.").Fill("Form.LegalAspectsExplained", said).SubmitAsync();

        Assert.Equal(recorded, (await portal.StoredAsync(number)).Referrals[^1].LegalAspectsExplained);
    }

    [Fact]
    public async Task An_answer_that_is_silent_on_the_legal_aspects_is_asked_for_again_with_its_words_kept()
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        using var researcher = await portal.SignedInAsync("researcher");
        var again = await (await researcher.GetAsync($"/cases/{number}/answer")).Form().Fill("Form.Answer", "تُحسب.").SubmitAsync();

        Assert.Single(again.Document.QuerySelectorAll(".errsum a"));
        Assert.Equal("تُحسب.", again.Document.QuerySelector("[name='Form.Answer']")!.TextContent.Trim());
        Assert.Equal(CaseState.WithResearcher, (await portal.StoredAsync(number)).State);
    }

    public sealed class Herfah() : PortalFactory("herfah");
}
