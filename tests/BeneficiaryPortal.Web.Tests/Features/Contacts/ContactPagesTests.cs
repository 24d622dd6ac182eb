using System.Net;
using AngleSharp.Html.Dom;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeneficiaryPortal.Web.Tests.Features.Contacts;

public sealed class ContactPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task An_officer_finds_a_person_and_opens_a_visit_on_two_screens_with_the_keyboard_alone()
    {
        using var officer = await portal.SignedInAsync("officer");

        // Screen one: the cursor is in the field. Type, Enter.
        var reception = await officer.GetAsync("/reception");
        Assert.Equal("Form.Query", ((IHtmlInputElement)Assert.Single(reception.Document.QuerySelectorAll("[autofocus]"))).Name);

        // Screen two: the first person found has it. Tab, Enter.
        var found = await reception.Form("/reception").Fill("Form.Query", StoredCases.Khalid).SubmitAsync();
        var focused = Assert.Single(found.Document.QuerySelectorAll("[autofocus]"));
        var stops = found.Document.QuerySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary").ToList();
        var next = stops[stops.IndexOf(focused) + 1];
        Assert.Equal("/contacts/visit", next.Closest("form")?.GetAttribute("action"));

        var visit = await found.Form("/contacts/visit").SubmitAsync();
        Assert.Matches("^/contacts/[0-9]+$", visit.Path);
        Assert.Contains("خالد بن عيد الرشيدي", visit.Text, StringComparison.Ordinal);
        Assert.Contains("مع الموظف", visit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_without_a_file_waits_is_served_and_leaves_with_a_promise_that_is_kept()
    {
        using var officer = await portal.SignedInAsync("officer");
        var waiting = await (await officer.GetAsync("/contacts/visit")).Form().Fill("Form.Visitor", "هدى بلا ملف").Fill("Form.Purpose", "Inquiry").SubmitAsync("false");
        Assert.Equal("/reception", waiting.Path);
        var id = await IdOfAsync("هدى بلا ملف");

        var shown = await waiting.Form($"/contacts/{id}/start").SubmitAsync();
        Assert.Contains("مع الموظف", shown.Text, StringComparison.Ordinal);

        var end = await shown.FollowAsync($"/contacts/{id}/end");
        var refused = await end.Form().SubmitAsync();
        Assert.StartsWith("خطأ", refused.Title, StringComparison.Ordinal);
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime.AddHours(3));
        var ended = await Dated(refused.Form().Fill("Form.Asked", "كيف أسجل ابني؟").Fill("Form.Answered", "شرحت له الخطوات").Fill("Form.OpenQuestion", "هل يلزم عقد؟"), today).SubmitAsync();
        Assert.Contains("كيف أسجل ابني؟", ended.Text, StringComparison.Ordinal);

        var calls = await ended.FollowAsync("/contacts/call-backs");
        Assert.Contains("هدى بلا ملف", calls.Text, StringComparison.Ordinal);
        var kept = await (await calls.FollowAsync($"/contacts/{id}/call-back")).Form().Fill("Form.Outcome", "أخبرته أن العقد لا يلزم").SubmitAsync();
        Assert.Equal("/contacts/call-backs", kept.Path);
        Assert.DoesNotContain("هدى بلا ملف", kept.Text, StringComparison.Ordinal);
        Assert.Contains("أخبرته أن العقد لا يلزم", (await officer.GetAsync($"/contacts/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_lies_sealed_in_the_database()
    {
        using var officer = await portal.SignedInAsync("officer");
        await NotedAsync(officer, "صاحب سر", "سر لا يُقرأ في القاعدة", reference: "secret-handle");

        await using var database = new NpgsqlConnection(portal.ConnectionString);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT row_to_json(c)::text FROM \"Contacts\" c", database);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => row.Contains("سر لا", StringComparison.Ordinal) || row.Contains("secret-handle", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_officers_one_serves_and_the_other_is_told()
    {
        using var first = await portal.SignedInAsync("officer");
        using var second = await portal.SignedInAsync("officer2");
        await (await first.GetAsync("/contacts/visit")).Form().Fill("Form.Visitor", "من تسابقا إليه").Fill("Form.Purpose", "Other").SubmitAsync("false");
        var id = await IdOfAsync("من تسابقا إليه");
        var (one, two) = (await first.GetAsync("/contacts"), await second.GetAsync("/contacts"));

        await one.Form($"/contacts/{id}/start").SubmitAsync();
        var late = await two.Form($"/contacts/{id}/start").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("سبقك", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_about_a_request_is_on_the_log_of_the_request_and_of_the_person_and_counted_once_though_posted_twice()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Khalid);
        using var officer = await portal.SignedInAsync("officer");
        var page = await (await officer.GetAsync($"/cases/{number}")).FollowAsync($"/contacts/new?about={number}");
        Assert.Equal(8, page.Document.QuerySelectorAll("main input[name='Form.Channel']").Length);
        var fields = page.Form().Fill("Form.Channel", "Telephone").Fill("Form.Direction", "Outgoing").Fill("Form.Purpose", "FollowUp").Fill("Form.Asked", "أخبرته بموعد اللجنة").Fields();

        var once = await officer.PostAsync(page.Form().Target, fields);
        var twice = await officer.PostAsync(page.Form().Target, fields);

        Assert.Equal(once.Path, twice.Path);
        var log = await officer.GetAsync($"/cases/{number}/contacts");
        Assert.Single(log.Document.QuerySelectorAll("main tbody tr"));
        var person = await portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).Select(b => b.Id).SingleAsync());
        Assert.NotNull((await officer.GetAsync($"/people/{person}")).Document.QuerySelector($"main a[href='{once.Path}']"));
    }

    [Fact]
    public async Task A_form_that_is_wrong_keeps_what_was_typed_and_takes_no_channel_outside_the_policy()
    {
        using var officer = await portal.SignedInAsync("officer");
        var page = await officer.GetAsync("/contacts/new");
        var fields = page.Form().Fill("Form.Visitor", "منال").Fill("Form.Asked", "سؤال يبقى").Fields().Append(new("Form.Channel", nameof(Channel.Email)));

        var refused = await officer.PostAsync(page.Form().Target, fields);

        Assert.StartsWith("خطأ", refused.Title, StringComparison.Ordinal);
        Assert.Equal("سؤال يبقى", refused.ValueOf("Form.Asked"));
        Assert.NotNull(refused.Document.QuerySelector(".errsum a[href^='#Form_Channel']"));
        Assert.NotNull(refused.Document.QuerySelector(".errsum a[href^='#Form_Purpose']"));
    }

    [Fact]
    public async Task The_day_is_counted_by_channel_and_purpose_without_names_and_other_days_apart()
    {
        await using var own = await PortalFactory.UnderAsync("qabas");
        using var officer = await own.SignedInAsync("officer");
        await NotedAsync(officer, "الأول", "سؤال", "Telephone");
        await NotedAsync(officer, "الثاني", "سؤال", "Telephone");
        await NotedAsync(officer, "الثالث", "سؤال", "Letters");

        var day = await officer.GetAsync("/contacts");
        var count = day.Document.QuerySelector("section[aria-labelledby=count]")!.TextContent;
        Assert.Contains("3 مراجعين", count, StringComparison.Ordinal);
        Assert.DoesNotContain("الأول", count, StringComparison.Ordinal);
        Assert.Contains("3 مراجعين اليوم", (await officer.GetAsync("/reception")).Text, StringComparison.Ordinal);

        own.Clock.Advance(TimeSpan.FromDays(1));
        using var manager = await own.SignedInAsync("manager");
        var next = await manager.GetAsync("/contacts");
        Assert.Contains("لم يراجعنا أحد", next.Text, StringComparison.Ordinal);
        var link = next.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(href => href.StartsWith("/contacts?day=", StringComparison.Ordinal));
        Assert.Contains("الثالث", (await next.FollowAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_of_yesterday_that_nobody_ended_is_still_there()
    {
        await using var own = await PortalFactory.UnderAsync("qabas");
        using (var officer = await own.SignedInAsync("officer"))
        {
            await (await officer.GetAsync("/contacts/visit")).Form().Fill("Form.Visitor", "منتظر منذ الأمس").Fill("Form.Purpose", "Other").SubmitAsync("false");
        }

        own.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await own.SignedInAsync("officer");

        Assert.Contains("منتظر منذ الأمس", (await next.GetAsync("/reception")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_representative_sees_what_they_received_and_the_desk_sees_it_too()
    {
        using var officer = await portal.SignedInAsync("officer");
        using var branch = await portal.SignedInAsync("branch");
        var hidden = await NotedAsync(officer, "زائر المركز", "سؤال");
        await (await branch.GetAsync("/contacts/visit")).Form().Fill("Form.Visitor", "زائر الفرع").Fill("Form.Purpose", "Inquiry").SubmitAsync("true");
        var own = await IdOfAsync("زائر الفرع");

        var day = await branch.GetAsync("/contacts");

        Assert.Contains("زائر الفرع", day.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("زائر المركز", day.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync(hidden.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/contacts/{own}")).Status);
        Assert.Equal(Channel.BranchRepresentatives, await portal.WithDbAsync(db => db.Contacts.Where(c => c.Id == own).Select(c => c.Channel).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_registers_a_visit_of_their_own()
    {
        var id = await portal.WithDbAsync(async db =>
        {
            var me = await db.Users.SingleAsync(user => user.UserName == "officer2");
            var file = new Domain.People.Beneficiary("1089999922", "ريم بنت خالد", "+966551112223", email: null, StoppedClock.Beginning.UtcDateTime);
            file.BelongsTo(me.Id);
            db.Beneficiaries.Add(file);
            await db.SaveChangesAsync();
            return file.Id;
        });
        using var officer = await portal.SignedInAsync("officer2");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/people/{id}")).Status);

        var form = (await officer.GetAsync("/contacts/visit")).Form();
        var posted = await officer.PostAsync(form.Target, [.. form.Fields("true"), new("Form.BeneficiaryId", $"{id}"), new("Form.Purpose", "Other")]);

        Assert.Equal(HttpStatusCode.Conflict, posted.Status);
        Assert.Contains("هذا ملفك أنت", posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_without_a_file_is_linked_to_the_request_it_is_about_and_to_its_person()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Khalid);
        using var officer = await portal.SignedInAsync("officer");
        var noted = await NotedAsync(officer, "رقم لا نعرفه", "أين وصل طلبي؟");
        var about = await noted.FollowAsync($"{noted.Path}/about");

        var missing = await about.Form().SubmitAsync();
        Assert.NotNull(missing.Document.QuerySelector("#Form_Number-error"));
        var unknown = await missing.Form().Fill("Form.Number", "BR-1400-000001").SubmitAsync();
        Assert.Equal("BR-1400-000001", unknown.ValueOf("Form.Number"));
        var linked = await unknown.Form().Fill("Form.Number", $"br {number[3..]}").SubmitAsync();

        Assert.Equal(noted.Path, linked.Path);
        Assert.NotNull(linked.Document.QuerySelector($"main a[href='/cases/{number}']"));
        Assert.Null(linked.Document.QuerySelector($"main a[href='{noted.Path}/about']"));
        Assert.Single((await officer.GetAsync($"/cases/{number}/contacts")).Document.QuerySelectorAll("main tbody tr"));
        Assert.Equal(noted.Path, (await officer.GetAsync($"{noted.Path}/about")).Path);
    }

    [Fact]
    public async Task A_contact_of_one_person_is_not_linked_to_the_request_of_another()
    {
        var (own, other) = (await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Khalid), await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Sarah));
        using var officer = await portal.SignedInAsync("officer");
        var person = await portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).Select(b => b.Id).SingleAsync());
        var noted = await (await officer.GetAsync($"/people/{person}")).FollowAsync($"/contacts/new?person={person}");
        noted = await noted.Form().Fill("Form.Channel", "Telephone").Fill("Form.Purpose", "Inquiry").Fill("Form.Asked", "سؤال").SubmitAsync();

        var refused = await (await officer.GetAsync($"{noted.Path}/about")).Form().Fill("Form.Number", other).SubmitAsync();
        Assert.NotNull(refused.Document.QuerySelector("#Form_Number-error"));
        Assert.Equal(noted.Path, (await refused.Form().Fill("Form.Number", own).SubmitAsync()).Path);
    }

    private static async Task<PortalPage> NotedAsync(PortalClient officer, string visitor, string asked, string channel = "Telephone", string reference = "") =>
        await (await officer.GetAsync("/contacts/new")).Form().Fill("Form.Visitor", visitor).Fill("Form.Channel", channel).Fill("Form.Purpose", "Inquiry")
            .Fill("Form.Reference", reference).Fill("Form.Asked", asked).SubmitAsync();

    private static PortalForm Dated(PortalForm form, DateOnly day) => form
        .Fill("Form.CallBackOn.Calendar", "Gregorian").Fill("Form.CallBackOn.Day", $"{day.Day}").Fill("Form.CallBackOn.Month", $"{day.Month}").Fill("Form.CallBackOn.Year", $"{day.Year}");

    private Task<long> IdOfAsync(string visitor) => portal.WithDbAsync(db => db.Contacts.Where(c => c.Visitor == visitor).Select(c => c.Id).SingleAsync());
}
