using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Verification;

public sealed class VerificationTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_submitted_request_is_taken_up_by_its_button_and_carries_the_officers_name()
    {
        var number = await portal.GivenAsync(CaseState.Submitted);
        using var officer = await portal.SignedInAsync("officer");

        var done = await (await officer.GetAsync($"/cases/{number}")).Form($"/cases/{number}/take-up").SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        Assert.NotNull(done.Document.QuerySelector(".banner"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.UnderVerification, stored.History[^1].ByName), (stored.State, stored.TakenUpBy));
    }

    [Fact]
    public async Task What_is_complete_matched_and_valid_waits_for_the_declaration() // STP-2
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        await portal.CheckedAsync(number);
        using var officer = await portal.SignedInAsync("officer");

        var done = await (await officer.GetAsync($"/cases/{number}/verify")).Form()
            .Fill("Form.Complete", "true").Fill("Form.Matched", "true").Fill("Form.Valid", "true").Fill("Form.Note", "الأصول لدى المراجعة")
            .SubmitAsync();

        Assert.NotNull(done.Document.QuerySelector(".banner"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.AwaitingDeclaration, "الأصول لدى المراجعة"), (stored.State, stored.History[^1].Reason));
    }

    [Fact]
    public async Task An_officer_vouches_for_all_three_or_for_nothing()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        await portal.CheckedAsync(number);
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/verify")).Form().Fill("Form.Matched", "true").Fill("Form.Note", "لم تكتمل").SubmitAsync();

        Assert.Equal(["#Form_Complete", "#Form_Valid"], ErrorsOn(again));
        Assert.NotNull(again.Document.QuerySelector("[name='Form.Matched'][checked]"));
        Assert.Equal("لم تكتمل", again.Document.QuerySelector("[name='Form.Note']")!.TextContent.Trim());
        Assert.Equal(CaseState.UnderVerification, (await portal.StoredAsync(number)).State);
    }

    [Theory]
    [InlineData("Form.Complete")]
    [InlineData("Form.Matched")]
    [InlineData("Form.Valid")]
    public async Task Nothing_is_confirmed_while_one_of_the_three_checks_is_missing(string missing)
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        await portal.CheckedAsync(number);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/verify")).Form();
        foreach (var check in new[] { "Form.Complete", "Form.Matched", "Form.Valid" }.Where(check => check != missing))
        {
            form.Fill(check, "true");
        }

        var again = await form.SubmitAsync();

        Assert.Equal([$"#{missing.Replace('.', '_')}"], ErrorsOn(again));
        Assert.Equal(CaseState.UnderVerification, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_page_shown_again_still_knows_which_state_was_read()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        await portal.CheckedAsync(number);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/verify")).Form();
        await portal.MoveAsync(number, (c, cast) =>
        {
            c.Perform(CaseAction.ReturnForCompletion, cast.Officer.At(c.History[^1].At.AddHours(1)));
            c.Perform(CaseAction.Resubmit, cast.Applicant.At(c.History[^1].At.AddHours(1)));
        });

        var again = await form.SubmitAsync();
        var late = await again.Form().TickAll("Form.Complete").TickAll("Form.Matched").TickAll("Form.Valid").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(CaseState.UnderVerification, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_request_is_given_back_with_what_to_mend_and_the_applicant_reads_it_line_by_line()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        await (await officer.GetAsync($"/cases/{number}/return")).Form().Fill("Form.WhatToMend", "صورة أوضح للعقد\nتعريف بالراتب").SubmitAsync();

        using var applicant = await portal.SignedInAsync(StoredCases.Sarah);
        var status = await applicant.GetAsync($"/requests/{number}");

        Assert.Equal(["صورة أوضح للعقد", "تعريف بالراتب"], status.Document.QuerySelectorAll("[aria-labelledby='to-mend'] li").Select(line => line.TextContent.Trim()));
        Assert.Equal(CaseState.Returned, (await portal.StoredAsync(number)).State);
    }

    [Theory]
    [InlineData("return", "Form_WhatToMend")]
    [InlineData("refer", "Form_Question")]
    public async Task Nothing_is_given_back_or_referred_without_words(string segment, string field)
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/{segment}")).Form().SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal([$"#{field}"], ErrorsOn(again));
        Assert.Equal(CaseState.UnderVerification, (await portal.StoredAsync(number)).State);
    }

    [Fact]
    public async Task A_question_goes_to_the_researcher_without_a_call_where_the_manner_is_open() // STP-3
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        var page = await officer.GetAsync($"/cases/{number}/refer");
        Assert.Null(page.Document.QuerySelector("[name='Form.CallNumber']"));

        await page.Form().Fill("Form.Question", "هل يُحسب الإيجار؟").SubmitAsync();

        var stored = await portal.StoredAsync(number);
        Assert.Equal(CaseState.WithResearcher, stored.State);
        Assert.Equal(("هل يُحسب الإيجار؟", null), (stored.Referrals[^1].Question, stored.Referrals[^1].CallNumber));
    }

    private static IEnumerable<string?> ErrorsOn(PortalPage page) => page.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href"));
}

/// <summary>Under a policy that refers by telephone the call is recorded (STP-3h).</summary>
public sealed class ReferralByTelephoneTests(ReferralByTelephoneTests.Herfah portal) : IClassFixture<ReferralByTelephoneTests.Herfah>
{
    [Fact]
    public async Task The_number_called_is_kept_as_it_is_dialled_from_anywhere()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");

        await (await officer.GetAsync($"/cases/{number}/refer")).Form().Fill("Form.CallNumber", "٠٥٥ ١٢٣ ٧٧٧٧").Fill("Form.Question", "هل يُحسب الإيجار؟").SubmitAsync();

        var referral = (await portal.StoredAsync(number)).Referrals[^1];
        Assert.Equal(("+966551237777", portal.Clock.GetUtcNow().UtcDateTime), (referral.CallNumber, referral.CalledAt!.Value));
    }

    [Fact]
    public async Task Without_a_number_the_question_is_asked_for_again_with_its_words_kept()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/refer")).Form().Fill("Form.Question", "هل يُحسب الإيجار؟").SubmitAsync();

        Assert.NotNull(again.Document.QuerySelector(".errsum a[href='#Form_CallNumber']"));
        Assert.Equal("هل يُحسب الإيجار؟", again.Document.QuerySelector("[name='Form.Question']")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_form_that_hides_the_call_is_refused_by_the_case()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/refer")).Form().Fill("Form.Question", "هل يُحسب الإيجار؟");

        var refused = await officer.PostAsync(form.Target, form.Fields().Where(field => field.Key != "Form.ByTelephone"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("هل يُحسب الإيجار؟", refused.Text, StringComparison.Ordinal);
        Assert.Empty((await portal.StoredAsync(number)).Referrals);
    }

    public sealed class Herfah() : PortalFactory("herfah");
}
