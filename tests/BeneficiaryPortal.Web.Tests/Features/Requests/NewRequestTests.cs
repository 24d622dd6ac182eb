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
    public async Task A_person_answers_section_by_section_checks_and_sends_a_request()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var check = await sarah.AnsweredAsync("representation");
        var number = check.Path.Split('/')[2];
        Assert.Equal(CaseState.Draft, (await portal.StoredAsync(number)).State);
        var sent = await check.Form().SubmitAsync();

        Assert.Equal($"/requests/{number}/received", sent.Path);
        Assert.Contains(number, sent.Text, StringComparison.Ordinal);
        Assert.NotNull(sent.Document.QuerySelector("svg.qr path"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Submitted, Channel.Website, "representation"), (stored.State, stored.ReceivedThrough, stored.Kind.Key));
        Assert.Equal(
            new RequestAnswers
            {
                Identity = new("سارة بنت محمد القحطاني", StoredCases.Sarah, new DateOnly(1985, 4, 17), DateCalendar.Hijri, MaritalStatus.Married),
                Contact = new("+966551230001", OtherMobile: null, Email: null, "الرياض", District: null, Address: null),
                Family = new([]),
                Income = new(3200, Sources: null, 1500, 300, 0),
                Need = new(Answering.Details, Amount: null),
            },
            stored.Answers);
    }

    [Fact]
    public async Task What_the_file_knows_is_shown_and_not_asked_again()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var number = await sarah.BeginAsync();

        var identity = await sarah.GetAsync($"/requests/{number}/sections/identity");
        var contact = await sarah.GetAsync($"/requests/{number}/sections/contact");

        Assert.Contains("سارة بنت محمد القحطاني", identity.Text, StringComparison.Ordinal);
        Assert.Contains("1•••••9940", identity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(StoredCases.Sarah, identity.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotEmpty(contact.Document.QuerySelectorAll("main a[href='/account']"));
        Assert.DoesNotContain(identity.Form().Fields().Concat(contact.Form().Fields()), field => field.Key is "Form.FullName" or "Form.NationalId" or "Form.Mobile" or "Form.Email");
    }

    [Fact]
    public async Task Nothing_begins_without_a_kind_and_a_kind_that_is_not_offered_is_none()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var form = (await sarah.GetAsync("/requests/new")).Form();

        var again = await form.SubmitAsync();
        var forged = await sarah.PostAsync(form.Target, form.Fields().Append(new("Form.Kind", "a-palace")));

        Assert.All([again, forged], page => Assert.Equal("#Form_Kind", Assert.Single(page.Document.QuerySelectorAll(".errsum a")).GetAttribute("href")));
    }

    [Fact]
    public async Task An_open_request_of_the_same_kind_is_pointed_out_and_stands_in_nobodys_way()
    {
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);
        var first = await khalid.BeginAsync("legal-advice");

        var again = await khalid.GetAsync("/requests/new");
        var second = await khalid.BeginAsync("legal-advice");

        Assert.Equal($"/requests/{first}", again.Document.QuerySelector(".notice a")!.GetAttribute("href"));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_kind_that_is_given_once_a_year_is_not_asked_for_again_before_its_time()
    {
        var kind = await portal.WithDbAsync(db => db.SupportKinds.SingleAsync(k => k.Key == "court-fees"));
        await portal.GivenAsync(CaseState.Closed, shaped: given => given.Asking(kind));
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var before = await portal.WithDbAsync(db => db.Cases.CountAsync());

        var refused = await (await sarah.GetAsync("/requests/new")).Form().Fill("Form.Kind", "court-fees").SubmitAsync();

        Assert.Contains("1448", Assert.Single(refused.Document.QuerySelectorAll(".errsum a")).TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await portal.WithDbAsync(db => db.Cases.CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_five_times_at_once_makes_one_request()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var form = (await sarah.GetAsync("/requests/new")).Form().Fill("Form.Kind", "legal-advice");
        var key = Guid.Parse(form.Fields().Single(field => field.Key == "IdempotencyKey").Value);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync()));
        var later = await form.SubmitAsync();

        var number = await portal.WithDbAsync(db => db.Cases.Where(c => c.CreationKey == key).Select(c => c.Number).SingleAsync());
        Assert.All([.. answers, later], answer => Assert.Equal((HttpStatusCode.OK, $"/requests/{number}/tasks"), (answer.Status, answer.Path)));
    }

    [Fact]
    public async Task Another_persons_key_opens_nothing_and_shows_nothing()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);
        var hers = (await sarah.GetAsync("/requests/new")).Form().Fill("Form.Kind", "legal-advice");
        var key = hers.Fields().Single(field => field.Key == "IdempotencyKey").Value;
        await hers.SubmitAsync();

        var his = await (await khalid.GetAsync("/requests/new")).Form().Fill("Form.Kind", "legal-advice").Fill("IdempotencyKey", key).SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, his.Status);
    }

    [Fact]
    public async Task A_form_without_its_key_is_refused()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var form = (await sarah.GetAsync("/requests/new")).Form().Fill("Form.Kind", "legal-advice");
        var refused = await sarah.PostAsync(form.Target, form.Fields().Where(field => field.Key != "IdempotencyKey"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }
}
