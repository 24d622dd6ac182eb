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

        var done = await form.Form("/reception/new").FillIdentity().FillAnswers().Fill("Form.Questions", "سأل عن مدة الرد، ووضّحتها له.").SubmitAsync();

        var number = done.CaseNumber();
        Assert.Equal($"/cases/{number}", done.Path);
        Assert.Contains(number, done.Document.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Submitted, Channel.Interview), (stored.State, stored.ReceivedThrough));
        Assert.Equal(("1089999906", DeskForms.Name, "+966559876543"), (stored.Beneficiary.NationalId, stored.Beneficiary.FullName, stored.Beneficiary.Mobile));
        Assert.Null(stored.Beneficiary.UserId);
        Assert.Equal((3200m, 5, "الدمام"), (stored.Answers.MonthlyIncome, stored.Answers.HouseholdSize, stored.Answers.City));
        Assert.Equal("سأل عن مدة الرد، ووضّحتها له.", stored.History[0].Reason);
        Assert.Equal([(CaseAction.Open, Roles.RelationsOfficer), (CaseAction.Submit, Roles.RelationsOfficer)], stored.History.Select(e => (e.Action, e.Role)));
    }

    [Fact]
    public async Task Somebody_on_file_is_not_asked_who_they_are()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = await (await officer.SearchAsync("ساره بنت محمد")).Form("/reception/start").SubmitAsync();
        Assert.Equal("", form.Address.Query);
        Assert.DoesNotContain(StoredCases.Sarah, form.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(form.Form("/reception/new").Fields(), field => field.Key is "Form.NationalId" or "Form.FullName" or "Form.Mobile");

        var done = await form.Form("/reception/new").FillAnswers().Fill("Form.ReceivedThrough", "Telephone").SubmitAsync();

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal((StoredCases.Sarah, Channel.Telephone), (stored.Beneficiary.NationalId, stored.ReceivedThrough));
        Assert.Equal("سارة بنت محمد القحطاني", stored.Answers.FullName);
    }

    [Fact]
    public async Task People_with_an_account_are_reached_as_they_themselves_say()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await (await officer.SearchAsync(StoredCases.Sarah)).Form("/reception/start").SubmitAsync()).Form("/reception/new").FillAnswers();

        var done = await officer.PostAsync(form.Target, form.Fields().Append(new("Form.Mobile", "0557777777")).Append(new("Form.Email", "other@example.com")));

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal(("+966551230001", "+966551230001"), (stored.Beneficiary.Mobile, stored.Answers.Mobile));
        Assert.NotEqual("other@example.com", stored.Beneficiary.Email);
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999989", "هيا بنت فهد").FillAnswers();

        var refused = await officer.PostAsync(form.Target, form.Fields().Where(field => field.Key != "IdempotencyKey"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task A_draft_is_kept_changed_and_submitted_later()
    {
        using var officer = await portal.SignedInAsync("officer");
        var kept = await (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999922", "منى بنت علي").FillAnswers().SubmitAsync("keep");
        var number = kept.CaseNumber();
        Assert.Equal(CaseState.Draft, (await portal.StoredAsync(number)).State);

        var edit = await (await kept.FollowAsync($"/cases/{number}/submit")).FollowAsync($"/cases/{number}/edit");
        Assert.Equal("الدمام", edit.ValueOf("Form.City"));
        Assert.Equal("27", edit.ValueOf("Form.BirthDate.Day"));
        var check = await edit.Form().Fill("Form.City", "الخبر").SubmitAsync();
        Assert.Equal($"/cases/{number}/submit", check.Path);
        Assert.Contains("الخبر", check.Text, StringComparison.Ordinal);
        var done = await check.Form().SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Submitted, "الخبر"), (stored.State, stored.Answers.City));
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_makes_one_request_and_one_file()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999930", "سلمى بنت عمر").FillAnswers();

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
            forms.Add((await desk.GetAsync("/reception/new")).Form().FillIdentity("1089999948", "نوف بنت  سعد").FillAnswers());
        }

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Equal(4, answers.Select(answer => answer.CaseNumber()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(1, await portal.WithDbAsync(db => db.WithNationalId("1089999948").CountAsync()));
    }

    [Fact]
    public async Task An_identity_that_is_on_file_under_another_name_reaches_nobodys_file()
    {
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync("/reception/new")).Form().FillIdentity(StoredCases.Khalid, "ناصر بن فهد").FillAnswers().SubmitAsync();

        Assert.Equal("#Form_NationalId", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.DoesNotContain("الرشيدي", again.Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).SelectMany(file => db.Cases.Where(c => c.BeneficiaryId == file.Id)).CountAsync()));
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

        var done = await form.Form("/reception/new").FillAnswers().Fill("Form.Mobile", "0557777777").SubmitAsync();

        var stored = await portal.StoredAsync(done.CaseNumber());
        Assert.Equal(("+966557777777", "+966557777777"), (stored.Beneficiary.Mobile, stored.Answers.Mobile));
    }

    [Fact]
    public async Task A_form_with_gaps_comes_back_with_what_was_typed()
    {
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync("/reception/new")).Form().FillIdentity("1058529941").FillAnswers()
            .Fill("Form.FullName", "").Fill("Form.Mobile", "123").Fill("Form.City", "").SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["#Form_NationalId", "#Form_FullName", "#Form_Mobile", "#Form_City"],
            again.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal("1058529941", again.ValueOf("Form.NationalId"));
        Assert.Equal("123", again.ValueOf("Form.Mobile"));
    }

    [Fact]
    public async Task What_comes_through_the_website_is_not_taken_down_at_the_desk()
    {
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync("/reception/new")).Form().FillIdentity("1089999963", "علي").FillAnswers();
        Assert.DoesNotContain(form.Element.QuerySelectorAll("[name='Form.ReceivedThrough']"), radio => radio.GetAttribute("value") == "Website");

        var forged = form.Fields().Select(field => field.Key == "Form.ReceivedThrough" ? new(field.Key, "Website") : field);
        var again = await officer.PostAsync(form.Target, forged);

        Assert.Equal("#Form_ReceivedThrough", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
    }

    [Fact]
    public async Task A_branch_representative_takes_requests_down_through_the_branch()
    {
        using var branch = await portal.SignedInAsync("branch");

        var done = await (await branch.GetAsync("/reception/new")).Form().FillIdentity("1089999971", "لولوة").FillAnswers().SubmitAsync();

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
}
