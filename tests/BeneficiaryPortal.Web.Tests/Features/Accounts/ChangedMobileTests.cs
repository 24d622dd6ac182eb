using System.Net;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

/// <summary>Codes to sign in with go to the mobile number of the file: another one is proved before it is taken.</summary>
public sealed class ChangedMobileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Sara = "1058529940";

    [Fact]
    public async Task The_new_number_is_taken_once_its_code_is_typed_and_the_old_one_is_told()
    {
        var (old, next) = (await MobileAsync(), NewNumber());
        using var person = await ReadyAsync();
        var asked = await ChangeToAsync(person, next, "sara@example.com");
        Assert.Equal("/account/contact", asked.Path);
        Assert.Equal(old, await MobileAsync());
        Assert.Equal("sara@example.com", (await FileAsync()).Email);

        var done = await Task.FromResult(asked).WithCodeToAsync(portal, next);
        Assert.Equal("/account", done.Path);
        Assert.Equal(next, await MobileAsync());
        var told = Assert.Single(await portal.MessagesToAsync(old), message => message.Kind == MessageKind.MobileChanged && message.AddedAt == Now);
        Assert.DoesNotContain(next[4..], told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(old[4..], told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain((await FileAsync()).FullName, told.Body, StringComparison.Ordinal);
        var record = await portal.WithDbAsync(db => db.MobileChanges.OrderByDescending(c => c.At).FirstAsync());
        Assert.Equal((old, next, null), (record.From, record.To, record.Reason));

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var visitor = portal.Visitor();
        var signingIn = (await visitor.GetAsync("/sign-in/code")).FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Sara).SubmitAsync();
        Assert.Equal("/requests", (await signingIn.WithCodeToAsync(portal, next)).Path);
    }

    [Fact]
    public async Task Five_wrong_codes_leave_the_old_number_in_force()
    {
        var (old, next) = (await MobileAsync(), NewNumber());
        using var person = await ReadyAsync();
        var page = await ChangeToAsync(person, next);
        var code = (await portal.CodeToAsync(next))!;
        for (var i = 0; i < OneTimeCodes.MostTries; i++)
        {
            page = await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", code == "000000" ? "111111" : "000000").SubmitAsync();
            Assert.NotNull(page.Document.QuerySelector("[name='Form.OneTimeCode'][aria-invalid=true]"));
        }

        page = await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", code).SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.OneTimeCode'][aria-invalid=true]"));
        Assert.Equal(old, await MobileAsync());
        Assert.DoesNotContain(await portal.MessagesToAsync(old), message => message.Kind == MessageKind.MobileChanged && message.AddedAt == Now);
    }

    [Fact]
    public async Task What_is_no_code_keeps_the_page_and_a_new_code_replaces_the_first()
    {
        var next = NewNumber();
        using var person = await ReadyAsync();
        var page = await ChangeToAsync(person, next);
        var first = (await portal.CodeToAsync(next))!;
        page = await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "12").SubmitAsync();
        Assert.NotNull(page.Document.QuerySelector("[name='Form.OneTimeCode'][aria-invalid=true]"));
        Assert.StartsWith("خطأ", page.Title, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        page = await page.FormWith("[name=again]").SubmitAsync();
        Assert.NotEqual(first, await portal.CodeToAsync(next));
        Assert.Equal("/account", (await Task.FromResult(page).WithCodeToAsync(portal, next)).Path);
        Assert.Equal(next, await MobileAsync());
    }

    [Fact]
    public async Task A_signed_in_person_has_codes_sent_to_three_numbers_an_hour()
    {
        using var person = await ReadyAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull((await ChangeToAsync(person, NewNumber())).Document.QuerySelector("[name='Form.OneTimeCode']"));
        }

        var (last, before) = (NewNumber(), await FileAsync());
        var refused = await ChangeToAsync(person, last, "other@example.com");
        Assert.NotNull(refused.Document.QuerySelector("[name='Form.Mobile'][aria-invalid=true]"));
        Assert.Equal("other@example.com", refused.ValueOf("Form.Email"));
        Assert.Null(await portal.CodeToAsync(last));
        Assert.Equal((before.Mobile, before.Email), ((await FileAsync()).Mobile, (await FileAsync()).Email));
    }

    [Fact]
    public async Task The_page_ends_after_ten_minutes_and_serves_nobody_else()
    {
        var (old, next) = (await MobileAsync(), NewNumber());
        using var person = await ReadyAsync();
        var page = await ChangeToAsync(person, next);
        var code = (await portal.CodeToAsync(next))!;

        using var other = await portal.SignedInAsync(StoredCases.Khalid);
        var theirs = await other.GetAsync("/account/contact");
        var tried = await other.PostAsync(
            new Uri("/account/contact/code", UriKind.Relative),
            [new("waiting", page.ValueOf("waiting")), new("Form.OneTimeCode", code), new("__RequestVerificationToken", theirs.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        Assert.Equal("/account/contact", tried.Path);
        Assert.NotEqual(next, await portal.WithDbAsync(db => db.WithNationalId(StoredCases.Khalid).Select(b => b.Mobile).SingleAsync()));

        portal.Clock.Advance(OneTimeCodes.Life);
        var late = await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", code).SubmitAsync();
        Assert.Equal("/account/contact", late.Path);
        Assert.Equal(old, await MobileAsync());
    }

    [Fact]
    public async Task A_code_for_another_door_does_not_open_this_one()
    {
        var (old, next) = (await MobileAsync(), NewNumber());
        using var person = await ReadyAsync();
        var page = await ChangeToAsync(person, next);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.WithServiceAsync<OneTimeCodes, CodeIssue>(codes => codes.IssueAsync(CodePurpose.SignIn, next, Language.Arabic, CancellationToken.None));
        var other = await portal.CodeToAsync(next);
        await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", other!).SubmitAsync();
        Assert.Equal(old, await MobileAsync());
    }

    [Fact]
    public async Task Whoever_leaves_the_number_alone_needs_no_code()
    {
        using var person = await ReadyAsync();
        var now = Now;
        var done = await (await person.GetAsync("/account/contact")).Form("/account/contact").Fill("Form.Email", "sara2@example.com").SubmitAsync();
        Assert.Equal("/account", done.Path);
        Assert.Equal("sara2@example.com", (await FileAsync()).Email);
        Assert.Empty(await portal.WithDbAsync(db => db.Codes.Where(c => c.IssuedAt == now && c.Purpose == CodePurpose.ChangeMobile).ToListAsync()));
    }

    [Fact]
    public async Task Staff_have_no_such_page()
    {
        using var staff = await portal.SignedInAsync("member");
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync("/account/contact/code")).Status);
    }

    private static int s_number = 551_000_000;

    private static string NewNumber() => $"+966{Interlocked.Increment(ref s_number)}";

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    private async Task<PortalClient> ReadyAsync()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        return await portal.SignedInAsync(Sara);
    }

    private static async Task<PortalPage> ChangeToAsync(PortalClient person, string mobile, string? email = null)
    {
        var form = (await person.GetAsync("/account/contact")).Form("/account/contact").Fill("Form.Mobile", mobile);
        return await (email is null ? form : form.Fill("Form.Email", email)).SubmitAsync();
    }

    private Task<Beneficiary> FileAsync() => portal.WithDbAsync(db => db.WithNationalId(Sara).AsNoTracking().SingleAsync());

    private async Task<string> MobileAsync() => (await FileAsync()).Mobile;
}
