using System.Net;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

/// <summary>In by a code on one's mobile, and what else somebody might make of it.</summary>
public sealed class SignInByCodeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Sara = "1058529940";

    [Fact]
    public async Task A_beneficiary_comes_in_by_a_code_and_goes_where_they_were_going()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        using var visitor = portal.Visitor();
        var door = await visitor.GetAsync("/account/contact");
        var link = door.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(href => href.StartsWith("/sign-in/code", StringComparison.Ordinal));
        var arrived = await (await visitor.GetAsync(link)).FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Sara).SubmitAsync().WithCodeToAsync(portal, await MobileAsync(Sara));
        Assert.Equal("/account/contact", arrived.Path);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_without_the_old_one_for_a_quarter_of_an_hour()
    {
        const string Chosen = "palm over the well";
        portal.Clock.Advance(TimeSpan.FromHours(2));
        using var elsewhere = await portal.SignedInAsync(StoredCases.Khalid);
        using var person = await ByCodeAsync(StoredCases.Khalid);
        var page = await person.GetAsync("/account/password");
        Assert.Null(page.Document.QuerySelector("[name='Form.CurrentPassword']"));
        Assert.Equal("/account", (await page.Form("/account/password").Fill("Form.NewPassword", Chosen).SubmitAsync()).Path);
        Assert.Equal("/sign-in", (await elsewhere.GetAsync("/account")).Path);

        portal.Clock.Advance(TimeSpan.FromMinutes(15));
        var later = await person.GetAsync("/account/password");
        Assert.NotNull(later.Document.QuerySelector("[name='Form.CurrentPassword']"));
        var refused = await person.PostAsync(later.Form("/account/password").Target, page.Form("/account/password").Fill("Form.NewPassword", "another well and palm").Fields());
        Assert.NotNull(refused.Document.QuerySelector("[name='Form.CurrentPassword'][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_session_that_began_with_a_password_still_needs_it()
    {
        using var person = await portal.SignedInAsync(Sara);
        Assert.NotNull((await person.GetAsync("/account/password")).Document.QuerySelector("[name='Form.CurrentPassword']"));
    }

    [Fact]
    public async Task A_known_and_an_unknown_person_get_the_same_answers_to_the_last_try()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        using var visitor = portal.Visitor();
        var known = await AskAsync(visitor, Sara);
        var unknown = await AskAsync(visitor, "1098765439");
        Assert.Equal(Comparable(unknown), Comparable(known));
        Assert.Equal(unknown.ValueOf("waiting").Length, known.ValueOf("waiting").Length);
        for (var i = 0; i < OneTimeCodes.MostTries + 1; i++)
        {
            known = await known.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "00 00 00").SubmitAsync();
            unknown = await unknown.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", "00 00 00").SubmitAsync();
            Assert.Equal(Comparable(unknown), Comparable(known));
        }

        Assert.Equal(HttpStatusCode.OK, known.Status);
        for (var i = 0; i < 3; i++)
        {
            (known, unknown) = (await known.FormWith("[name=again]").SubmitAsync(), await unknown.FormWith("[name=again]").SubmitAsync());
            Assert.Equal(Comparable(unknown), Comparable(known));
        }

        Assert.NotEmpty(known.Document.QuerySelectorAll(".errsum"));
    }

    [Fact]
    public async Task Staff_and_closed_accounts_get_no_code()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await CloseAsync(now);
        using var visitor = portal.Visitor();
        await AskAsync(visitor, Sara);
        Assert.DoesNotContain(await portal.MessagesToAsync(await MobileAsync(Sara)), message => message.AddedAt >= now);
        await CloseAsync(null);

        var officer = RoleIds.Of(Roles.RelationsOfficer);
        var user = await portal.WithDbAsync(db => db.WithNationalId(Sara).Select(b => b.UserId!.Value).SingleAsync());
        await portal.WithDbAsync(async db =>
        {
            db.UserRoles.Add(new() { UserId = user, RoleId = officer });
            await db.SaveChangesAsync();
        });
        await AskAsync(visitor, Sara);
        Assert.DoesNotContain(await portal.MessagesToAsync(await MobileAsync(Sara)), message => message.AddedAt >= now);
        await portal.WithDbAsync(db => db.UserRoles.Where(r => r.UserId == user && r.RoleId == officer).ExecuteDeleteAsync());

        Task CloseAsync(DateTime? at) => portal.WithDbAsync(async db =>
        {
            var id = await db.WithNationalId(Sara).Select(b => b.UserId).SingleAsync();
            await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, at));
        });
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    public async Task It_leads_to_no_other_site(string returnUrl)
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        using var visitor = portal.Visitor();
        var page = await visitor.GetAsync($"/sign-in/code?returnUrl={Uri.EscapeDataString(returnUrl)}");
        var arrived = await page.FormWith("[name='Form.NationalId']").Fill("Form.NationalId", Sara).SubmitAsync().WithCodeToAsync(portal, await MobileAsync(Sara));
        Assert.Equal(("localhost", "/requests"), (arrived.Address.Host, arrived.Path));
    }

    private async Task<PortalClient> ByCodeAsync(string nationalId)
    {
        var person = portal.Visitor();
        Assert.Equal("/requests", (await AskAsync(person, nationalId).WithCodeToAsync(portal, await MobileAsync(nationalId))).Path);
        return person;
    }

    private static async Task<PortalPage> AskAsync(PortalClient visitor, string nationalId) =>
        await (await visitor.GetAsync("/sign-in/code")).FormWith("[name='Form.NationalId']").Fill("Form.NationalId", nationalId).SubmitAsync();

    private Task<string> MobileAsync(string nationalId) => portal.WithDbAsync(db => db.WithNationalId(nationalId).Select(b => b.Mobile).SingleAsync());

    private static string Comparable(PortalPage page)
    {
        var copy = (AngleSharp.Html.Dom.IHtmlDocument)page.Document.Clone();
        foreach (var changing in copy.QuerySelectorAll("script, [name=__RequestVerificationToken], [name=waiting]").ToList())
        {
            changing.Remove();
        }

        return $"{page.Status} {copy.DocumentElement.OuterHtml}";
    }
}
