using BeneficiaryPortal.Domain.Calendar;
using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Requests;

public class NewRequestTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_person_answers_checks_and_sends_a_request()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var check = await (await sarah.GetAsync("/requests/new")).Form().FillAnswers().SubmitAsync();
        var number = check.Path.Split('/')[2];
        Assert.Equal($"/requests/{number}/submit", check.Path);
        Assert.Equal(CaseState.Draft, (await portal.StoredAsync(number)).State);
        var sent = await check.Form().SubmitAsync();

        Assert.Equal($"/requests/{number}", sent.Path);
        Assert.Contains(number, sent.Document.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Submitted, Channel.Website), (stored.State, stored.ReceivedThrough));
        Assert.Equal(
            new RequestAnswers
            {
                FullName = "سارة بنت محمد القحطاني",
                NationalId = StoredCases.Sarah,
                Mobile = "+966551230001",
                BirthDate = new DateOnly(1985, 4, 17),
                BirthCalendar = DateCalendar.Hijri,
                City = "الرياض",
                HouseholdSize = 5,
                MonthlyIncome = 3200,
                NeedTitle = "سداد إيجار متأخر",
                NeedDetails = RequestForms.Details,
            },
            stored.Answers);
    }

    [Fact]
    public async Task What_the_file_knows_is_shown_and_not_asked_again()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var page = await sarah.GetAsync("/requests/new");

        Assert.Contains("سارة بنت محمد القحطاني", page.Text, StringComparison.Ordinal);
        Assert.Contains("1•••••9940", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StoredCases.Sarah, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href='/account']"));
        Assert.DoesNotContain(page.Form().Fields(), field => field.Key.Contains("Name", StringComparison.Ordinal) || field.Key.Contains("Mobile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_with_gaps_comes_back_with_what_was_typed()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var again = await (await sarah.GetAsync("/requests/new")).Form().FillAnswers()
            .Fill("Form.City", "").Fill("Form.HouseholdSize", "0").Fill("Form.BirthDate.Month", "2").Fill("Form.BirthDate.Day", "30").Fill("Form.BirthDate.Year", "1400").SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal(["#Form_BirthDate_Day", "#Form_City", "#Form_HouseholdSize"], again.Document.QuerySelectorAll(".errsum a").Select(link => link.GetAttribute("href")));
        Assert.Equal("0", again.ValueOf("Form.HouseholdSize"));
        Assert.Equal("30", again.ValueOf("Form.BirthDate.Day"));
        Assert.Equal(RequestForms.Details, again.ValueOf("Form.NeedDetails"));
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_makes_one_request()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var form = (await sarah.GetAsync("/requests/new")).Form().FillAnswers();
        var key = Guid.Parse(form.Fields().Single(field => field.Key == "IdempotencyKey").Value);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync()));
        var later = await form.SubmitAsync();

        var number = await portal.WithDbAsync(db => db.Cases.Where(c => c.CreationKey == key).Select(c => c.Number).SingleAsync());
        Assert.All([.. answers, later], answer => Assert.Equal((HttpStatusCode.OK, $"/requests/{number}/submit"), (answer.Status, answer.Path)));
    }

    [Fact]
    public async Task Another_persons_key_opens_nothing_and_shows_nothing()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);
        var hers = (await sarah.GetAsync("/requests/new")).Form().FillAnswers();
        var key = hers.Fields().Single(field => field.Key == "IdempotencyKey").Value;
        await hers.SubmitAsync();

        var his = await (await khalid.GetAsync("/requests/new")).Form().FillAnswers().Fill("IdempotencyKey", key).SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, his.Status);
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var form = (await sarah.GetAsync("/requests/new")).Form().FillAnswers();
        var refused = await sarah.PostAsync(form.Target, form.Fields().Where(field => field.Key != "IdempotencyKey"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }
}
