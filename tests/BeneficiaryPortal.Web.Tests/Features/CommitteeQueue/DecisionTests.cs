using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.CommitteeQueue;

public sealed class DecisionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Theory]
    [InlineData(Verdict.Accept)]
    [InlineData(Verdict.Refuse)]
    public async Task A_decision_is_reviewed_then_confirmed_and_its_reply_held(Verdict verdict) // STP-5
    {
        var number = await AwaitingAsync();
        using var chair = await portal.SignedInAsync("chair");
        var review = await (await FilledAsync(chair, number, verdict)).SubmitAsync("Review");
        Assert.Equal(HttpStatusCode.OK, review.Status);
        Assert.Equal(CaseState.AwaitingDecision, (await portal.StoredAsync(number)).State);

        var done = await review.Form().SubmitAsync("Confirm");

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.ReplyHeld, stored.State);
        Assert.Equal((verdict, "سبب في سطرين\nثانيهما هنا"), (stored.Decision!.Verdict, stored.Decision.Reasons.ReplaceLineEndings("\n")));
        Assert.Contains(verdict == Verdict.Accept ? "يسرنا" : "بعناية", stored.Decision.MessageToBeneficiary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_review_the_member_goes_back_and_nothing_is_lost()
    {
        var number = await AwaitingAsync();
        using var chair = await portal.SignedInAsync("chair");
        var form = (await FilledAsync(chair, number, Verdict.Refuse)).Fill("Form.MessageIfRefused", "كلمات أخرى للمستفيد");
        var again = await (await form.SubmitAsync("Review")).Form().SubmitAsync("Change");

        Assert.Equal("كلمات أخرى للمستفيد", again.Document.QuerySelector("[name='Form.MessageIfRefused']")!.TextContent.Trim());
        Assert.Contains("ثانيهما هنا", again.Document.QuerySelector("[name='Form.Reasons']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("[name='Form.Verdict'][value=Refuse][checked]"));
        Assert.NotNull(again.Document.QuerySelector("[name='Form.NoConflict'][checked]"));

        await (await again.Form().SubmitAsync("Review")).Form().SubmitAsync("Confirm");
        Assert.Equal("كلمات أخرى للمستفيد", (await portal.StoredAsync(number)).Decision!.MessageToBeneficiary);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field()
    {
        var number = await AwaitingAsync();
        using var chair = await portal.SignedInAsync("chair");
        var again = await (await chair.GetAsync($"/cases/{number}/decision")).Form().SubmitAsync("Review");

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["#Form_Verdict", "#Form_Reasons", "#Form_NoConflict"],
            again.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData(Verdict.Accept, "Form.MessageIfAccepted")]
    [InlineData(Verdict.Refuse, "Form.MessageIfRefused")]
    public async Task A_decision_without_words_for_the_beneficiary_is_not_reviewed(Verdict verdict, string words)
    {
        var number = await AwaitingAsync();
        using var chair = await portal.SignedInAsync("chair");
        var again = await (await FilledAsync(chair, number, verdict)).Fill(words, "").SubmitAsync("Review");
        Assert.Equal($"#{words.Replace('.', '_')}", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
    }

    [Fact]
    public async Task The_words_of_the_letter_begin_in_Arabic_for_a_reader_of_English_too()
    {
        var number = await AwaitingAsync();
        using var chair = await (await portal.SignedInAsync("chair")).InEnglishAsync();
        var page = await chair.GetAsync($"/cases/{number}/decision");
        Assert.Equal("ltr", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Contains("يسرنا", page.Document.QuerySelector("[name='Form.MessageIfAccepted']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_studied_the_case_is_told_why_they_do_not_decide() // CNF-2
    {
        var number = await AwaitingAsync(given => given with { People = given.People with { Researcher = given.People.Member } });
        using var member = await portal.SignedInAsync("member");
        var page = await member.GetAsync($"/cases/{number}/decision");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("سبق أن درست هذا الطلب", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("سبقك شخص آخر", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_on_a_stale_page_is_a_conflict_that_keeps_its_words()
    {
        var number = await AwaitingAsync();
        using var member = await portal.SignedInAsync("member");
        var review = await (await FilledAsync(member, number, Verdict.Accept)).SubmitAsync("Review");
        await portal.MoveAsync(number, (c, people) => c.Decide(Verdict.Refuse, "سبقت", "رد", people.Chair.At(Now)));

        var conflict = await review.Form().SubmitAsync("Confirm");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("ثانيهما هنا", conflict.Text, StringComparison.Ordinal);
        Assert.Equal(Verdict.Refuse, (await portal.StoredAsync(number)).Decision!.Verdict);
    }

    [Fact]
    public async Task A_confirmation_without_its_form_decides_nothing()
    {
        var number = await AwaitingAsync();
        using var chair = await portal.SignedInAsync("chair");
        var form = (await chair.GetAsync($"/cases/{number}/decision")).Form();
        var forged = form.Fields("Review").Where(field => field.Key != "Form.Step").Append(new("Form.Step", "Confirm"));
        var again = await chair.PostAsync(form.Target, forged);

        Assert.NotNull(again.Document.QuerySelector(".errsum"));
        Assert.Equal(CaseState.AwaitingDecision, (await portal.StoredAsync(number)).State);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("researcher")]
    [InlineData("director")]
    [InlineData("admin")]
    public async Task Nobody_outside_the_committee_decides(string identifier)
    {
        var number = await AwaitingAsync();
        using var person = await portal.SignedInAsync(identifier);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync($"/cases/{number}/decision")).Status);
    }

    private Task<string> AwaitingAsync(Func<GivenCase, GivenCase>? shaped = null) =>
        portal.GivenAsync(CaseState.AwaitingDecision, shaped: given => (shaped?.Invoke(given) ?? given).Told(Now.AddDays(-2)));

    private static async Task<PortalForm> FilledAsync(PortalClient member, string number, Verdict verdict) =>
        (await member.GetAsync($"/cases/{number}/decision")).Form()
            .Fill("Form.Verdict", verdict.ToString())
            .Fill("Form.Reasons", "سبب في سطرين\nثانيهما هنا")
            .Fill("Form.NoConflict", "true");
}
