using System.Globalization;
using System.Net;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Features.Reception;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.HelpRequest;

/// <summary>Whoever needs help leaves a name and a number, and the desk owes them a call (CHN-5).</summary>
public sealed class HelpRequestTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Name = "لمياء بنت سعود الغامدي";
    private const string Need = "نحتاج إلى محامٍ قبل جلسة الأحد.";

    [Fact]
    public async Task A_help_request_becomes_a_call_that_is_due_today_and_then_a_request_for_support()
    {
        using var visitor = portal.Visitor();
        var form = (await (await visitor.GetAsync("/")).FollowAsync("/help-request")).Form().Fill("Form.Name", Name).Fill("Form.Mobile", "٠٥٥٩٨٧١١٢٢").Fill("Form.Need", Need);

        var answers = new[] { await form.SubmitAsync(), await form.SubmitAsync() };

        Assert.All(answers, answer => Assert.Equal("/help-request/received", answer.Path));
        Assert.All(answers, answer => Assert.Contains("اليوم في أوقات العمل", answer.Text, StringComparison.Ordinal));
        using var officer = await portal.SignedInAsync("officer");
        var calls = await officer.GetAsync("/contacts/call-backs");
        var link = Assert.Single(calls.Document.QuerySelectorAll("main tbody a.who"), a => a.TextContent == Name).GetAttribute("href")!;
        var contact = await officer.GetAsync(link);
        Assert.Contains(Need, contact.Text, StringComparison.Ordinal);
        Assert.Contains("055 987 1122", contact.Text, StringComparison.Ordinal);
        Assert.NotNull(contact.Document.QuerySelector($"main a[href='{link}/call-back']"));
        Assert.Contains("مراجع واحد اليوم", (await officer.GetAsync("/reception")).Text, StringComparison.Ordinal);

        var start = await contact.Form("/reception/start").SubmitAsync();
        Assert.Equal((Name, "559871122"), (start.ValueOf("Form.FullName"), start.ValueOf("Form.Mobile")));
        var number = (await start.Form("/reception/new").Fill("Form.NationalId", "1089999732").FillKind().SubmitAsync()).CaseNumber();
        var stored = await portal.StoredAsync(number);
        Assert.Equal((Channel.HelpRequest, Need), (stored.ReceivedThrough, stored.History[0].Reason));
    }

    [Theory]
    [InlineData("2026-06-18T13:00:00Z", "2026-06-21", "هيا بنت فهد")] // Thursday, four in the afternoon in Riyadh
    [InlineData("2026-06-23T20:00:00Z", "2026-06-24", "نوف بنت فهد")] // Tuesday, eleven at night
    public async Task Once_the_association_is_closed_the_next_working_day_is_said_and_owed_and_said_again_however_late_the_answer_is_read(string sent, string owed, string name)
    {
        var day = DateOnly.Parse(owed, CultureInfo.InvariantCulture);
        using var visitor = portal.Visitor();
        portal.Clock.AdvanceTo(DateTime.Parse(sent, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        try
        {
            var page = await visitor.GetAsync("/help-request");
            var form = page.Form().Fill("Form.Name", name).Fill("Form.Mobile", "0559871144").Fill("Form.Need", Need);
            var answer = await form.SubmitAsync();
            portal.Clock.Advance(TimeSpan.FromDays(7));
            var (again, read) = (await form.SubmitAsync(), await visitor.GetAsync("/help-request/received"));

            Assert.All([answer, again, read], said => Assert.Equal("/help-request/received", said.Path));
            Assert.Equal(owed, page.Document.QuerySelector(".lede time")!.GetAttribute("datetime"));
            Assert.All([answer, again, read], said => Assert.Equal(owed, said.Document.QuerySelector(".lede time")!.GetAttribute("datetime")));
            Assert.All([page, answer, again, read], said => Assert.DoesNotContain("اليوم", said.Document.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal));
            Assert.Equal(day, await portal.WithDbAsync(db => db.Contacts.Where(c => c.Visitor == name).Select(c => c.CallBackOn).SingleAsync()));
        }
        finally
        {
            portal.Clock.AdvanceTo(StoppedClock.Beginning.UtcDateTime);
        }
    }

    [Fact]
    public async Task A_form_that_is_wrong_keeps_what_was_typed_and_reaches_nobody()
    {
        using var visitor = portal.Visitor();
        var form = (await visitor.GetAsync("/help-request")).Form().Fill("Form.Name", "فواز").Fill("Form.Mobile", "12").Fill("Form.Need", "بلا رقم صحيح");

        var refused = await form.SubmitAsync();
        var keyless = await visitor.PostAsync(form.Target, form.Fields().Where(field => field.Key != "IdempotencyKey"));

        Assert.StartsWith("خطأ", refused.Title, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector(".errsum a[href='#Form_Mobile']"));
        Assert.Equal(("فواز", "بلا رقم صحيح"), (refused.ValueOf("Form.Name"), refused.ValueOf("Form.Need")));
        Assert.Equal(HttpStatusCode.BadRequest, keyless.Status);
        Assert.False(await portal.WithDbAsync(db => db.Contacts.AnyAsync(c => c.Visitor == "فواز")));
    }

    [Fact]
    public async Task A_representative_sees_nothing_of_it_and_a_policy_without_the_channel_has_no_such_page()
    {
        using var visitor = portal.Visitor();
        await (await visitor.GetAsync("/help-request")).Form().Fill("Form.Name", "عفاف بنت حسين").Fill("Form.Mobile", "0559871133").Fill("Form.Need", "زيارة").SubmitAsync();
        var id = await portal.WithDbAsync(db => db.Contacts.Where(c => c.Visitor == "عفاف بنت حسين").Select(c => c.Id).SingleAsync());
        using var branch = await portal.SignedInAsync("branch");
        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/contacts/{id}")).Status);

        await using var herfah = await PortalFactory.UnderAsync("herfah");
        using var guest = herfah.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/help-request")).Status);
        Assert.Empty((await guest.GetAsync("/")).Document.QuerySelectorAll("a[href='/help-request']"));
    }
}
