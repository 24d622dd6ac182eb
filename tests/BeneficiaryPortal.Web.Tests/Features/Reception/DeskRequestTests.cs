using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

public sealed class DeskRequestTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_unknown_visitor_gets_a_file_and_a_request_in_one_go()
    {
        using var officer = await portal.SignedInAsync("officer");
        var nobody = await officer.SearchAsync("١٠٨٩٩٩٩٩٠٦");
        var form = await nobody.Form("/reception/start").SubmitAsync();
        Assert.Equal("١٠٨٩٩٩٩٩٠٦", form.ValueOf("Form.NationalId"));

        var done = await form.Form("/reception/new").FillIdentity().FillKind().Fill("Form.Questions", "سأل عن مدة الرد، ووضّحتها له.").SubmitAsync();

        var number = done.CaseNumber();
        Assert.Equal($"/cases/{number}/answers", done.Path);
        Assert.Contains(number, done.Document.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Draft, Channel.Interview, "representation"), (stored.State, stored.ReceivedThrough, stored.Kind.Key));
        Assert.Equal(("1089999906", DeskForms.Name, "+966559876543"), (stored.Beneficiary.NationalId, stored.Beneficiary.FullName, stored.Beneficiary.Mobile));
        Assert.Null(stored.Beneficiary.UserId);
        Assert.Equal("سأل عن مدة الرد، ووضّحتها له.", stored.History[0].Reason);
        Assert.Equal([(CaseAction.Open, Roles.RelationsOfficer)], stored.History.Select(e => (e.Action, e.Role)));
    }

    [Fact]
    public async Task Somebody_on_file_is_not_asked_who_they_are()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = await (await officer.SearchAsync("ساره بنت محمد")).Form("/reception/start").SubmitAsync();
        Assert.Equal("", form.Address.Query);
        Assert.DoesNotContain(StoredCases.Sarah, form.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(form.Form("/reception/new").Fields(), field => field.Key is "Form.NationalId" or "Form.FullName" or "Form.Mobile");

        var done = await form.Form("/reception/new").FillKind().Fill("Form.ReceivedThrough", "Telephone").SubmitAsync();

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal((StoredCases.Sarah, Channel.Telephone), (stored.Beneficiary.NationalId, stored.ReceivedThrough));
        Assert.Equal("سارة بنت محمد القحطاني", stored.Beneficiary.FullName);
    }

    [Fact]
    public async Task People_with_an_account_are_reached_as_they_themselves_say()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await (await officer.SearchAsync(StoredCases.Sarah)).Form("/reception/start").SubmitAsync()).Form("/reception/new").FillKind();

        var done = await officer.PostAsync(form.Target, form.Fields().Append(new("Form.Mobile", "0557777777")).Append(new("Form.Email", "other@example.com")));

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal("+966551230001", stored.Beneficiary.Mobile);
        Assert.NotEqual("other@example.com", stored.Beneficiary.Email);
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999989", "هيا بنت فهد").FillKind();

        var refused = await officer.PostAsync(form.Target, form.Fields().Where(field => field.Key != "IdempotencyKey"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task A_request_begun_at_the_desk_is_answered_checked_and_handed_in()
    {
        using var officer = await portal.SignedInAsync("officer");
        var begun = await (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999922", "منى بنت علي").FillKind().SubmitAsync();
        var number = begun.CaseNumber();

        var check = await officer.AnswerAtDeskAsync(number);
        Assert.Equal($"/cases/{number}/submit", check.Path);
        Assert.Contains("الرياض", check.Text, StringComparison.Ordinal);
        var done = await check.Form().SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Submitted, "الرياض", 1), (stored.State, stored.Answers.Contact!.City, stored.Answers.Family!.HouseholdSize));
        Assert.Equal(("منى بنت علي", "+966559876543"), (stored.Answers.Identity!.FullName, stored.Answers.Contact.Mobile));
    }

    [Fact]
    public async Task A_kind_that_is_not_due_again_wants_a_reason_that_stays_with_the_request()
    {
        var kind = await portal.WithDbAsync(db => db.SupportKinds.SingleAsync(k => k.Key == "court-fees"));
        await portal.GivenAsync(CaseState.Closed, StoredCases.Khalid, given => given.Asking(kind));
        using var officer = await portal.SignedInAsync("officer");
        var form = (await (await officer.SearchAsync(StoredCases.Khalid)).Form("/reception/start").SubmitAsync()).Form("/reception/new").Fill("Form.Kind", "court-fees");

        var again = await form.SubmitAsync();
        Assert.Equal("#Form_Exception", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        var done = await again.Form("/reception/new").Fill("Form.Exception", "صدر حكم جديد بتكاليف أخرى.").SubmitAsync();

        Assert.Equal("صدر حكم جديد بتكاليف أخرى.", (await portal.StoredAsync(done.CaseNumber())).Exception);
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_makes_one_request_and_one_file()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999930", "سلمى بنت عمر").FillKind();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(answers.Select(answer => answer.CaseNumber()).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await portal.WithDbAsync(db => db.WithNationalId("1089999930").SelectMany(file => db.Cases.Where(c => c.BeneficiaryId == file.Id)).CountAsync()));
    }

    [Fact]
    public async Task Two_desks_that_meet_the_same_new_person_at_once_use_one_file()
    {
        using var officer = await portal.SignedInAsync("officer");
        using var colleague = await portal.SignedInAsync("officer2");
        var forms = new List<PortalForm>();
        foreach (var desk in new[] { officer, colleague, officer, colleague })
        {
            forms.Add((await desk.GetAsync("/reception/new")).Form().FillIdentity("1089999948", "نوف بنت  سعد").FillKind());
        }

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Equal(4, answers.Select(answer => answer.CaseNumber()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(1, await portal.WithDbAsync(db => db.WithNationalId("1089999948").CountAsync()));
    }

    [Fact]
    public async Task An_identity_that_is_on_file_under_another_name_reaches_nobodys_file()
    {
        using var officer = await portal.SignedInAsync("officer");

        var before = await CasesOfKhalidAsync();

        var again = await (await officer.GetAsync("/reception/new")).Form().FillIdentity(StoredCases.Khalid, "ناصر بن فهد").FillKind().SubmitAsync();

        Assert.Equal("#Form_NationalId", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.DoesNotContain("الرشيدي", again.Text, StringComparison.Ordinal);
        Assert.Equal(before, await CasesOfKhalidAsync());
    }

    [Fact]
    public async Task A_visitor_without_an_account_is_reached_as_they_say_today()
    {
        await portal.WithDbAsync(async db =>
        {
            db.Beneficiaries.Add(new Beneficiary("1089999955", "حمد بن راشد", "+966551000000", email: null, StoppedClock.Beginning.UtcDateTime));
            await db.SaveChangesAsync();
        });
        using var officer = await portal.SignedInAsync("officer");
        var form = await (await officer.SearchAsync("1089999955")).Form("/reception/start").SubmitAsync();
        Assert.Equal("551000000", form.ValueOf("Form.Mobile"));

        var done = await form.Form("/reception/new").FillKind().Fill("Form.Mobile", "0557777777").SubmitAsync();

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal("+966557777777", stored.Beneficiary.Mobile);
    }

    [Fact]
    public async Task A_form_with_gaps_comes_back_with_what_was_typed()
    {
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync("/reception/new")).Form().FillIdentity("1058529941").FillKind()
            .Fill("Form.FullName", "").Fill("Form.Mobile", "123").SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["#Form_NationalId", "#Form_FullName", "#Form_Mobile"],
            again.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal("1058529941", again.ValueOf("Form.NationalId"));
        Assert.Equal("123", again.ValueOf("Form.Mobile"));
    }

    [Fact]
    public async Task What_comes_through_the_website_is_not_taken_down_at_the_desk()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999963", "علي").FillKind();
        Assert.DoesNotContain(form.Element.QuerySelectorAll("[name='Form.ReceivedThrough']"), radio => radio.GetAttribute("value") == "Website");

        var forged = form.Fields().Select(field => field.Key == "Form.ReceivedThrough" ? new(field.Key, "Website") : field);
        var again = await officer.PostAsync(form.Target, forged);

        Assert.Equal("#Form_ReceivedThrough", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_branch_representative_takes_requests_down_through_the_branch()
    {
        using var branch = await portal.SignedInAsync("branch");

        var done = await (await branch.GetAsync("/reception/new")).Form().FillIdentity("1089999971", "لولوة").FillKind().SubmitAsync();

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal((Channel.BranchRepresentatives, Roles.BranchRepresentative), (stored.ReceivedThrough, stored.History[0].Role));
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_not_found()
    {
        using var officer = await portal.SignedInAsync("officer");
        var token = (await officer.GetAsync("/reception")).Form("/reception").Fields().Single(field => field.Key == "__RequestVerificationToken");

        var page = await officer.PostAsync(new Uri("/reception/start", UriKind.Relative), [new("Form.BeneficiaryId", "987654321"), token]);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    private Task<int> CasesOfKhalidAsync() =>
        portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).SelectMany(file => db.Cases.Where(c => c.BeneficiaryId == file.Id)).CountAsync());
}
