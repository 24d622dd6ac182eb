using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.CaseFile;

public sealed class PresenceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Guid Page = Guid.NewGuid();

    [Fact]
    public async Task Whoever_opens_a_case_sees_who_else_has_it_open_until_they_leave()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        using var colleague = await (await portal.SignedInAsync("officer2")).InEnglishAsync();
        Assert.Null((await colleague.GetAsync($"/cases/{number}")).Document.QuerySelector(".here"));

        var alone = await SayAsync(officer, number);
        var shown = (await colleague.GetAsync($"/cases/{number}")).Document.QuerySelector(".here")!;
        var answered = await SayAsync(colleague, number);

        Assert.Equal(HttpStatusCode.OK, alone.Status);
        Assert.Empty(alone.Document.QuerySelectorAll(".here"));
        Assert.Equal(NameOf("officer"), shown.QuerySelector("li bdi")!.TextContent);
        Assert.Contains("(Relations officer), since 10:30", shown.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(NameOf("officer"), answered.Document.QuerySelector(".here")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(NameOf("officer2"), (await officer.GetAsync($"/cases/{number}")).Document.QuerySelector(".here")!.TextContent, StringComparison.Ordinal);

        await SayAsync(officer, number, Guid.NewGuid(), leaving: true);
        Assert.NotNull((await colleague.GetAsync($"/cases/{number}")).Document.QuerySelector(".here"));

        await SayAsync(officer, number, leaving: true);
        Assert.Null((await colleague.GetAsync($"/cases/{number}")).Document.QuerySelector(".here"));
    }

    [Fact]
    public async Task A_browser_that_says_nothing_for_two_minutes_is_gone_and_forgotten()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        using var officer = await portal.SignedInAsync("officer");
        using var researcher = await portal.SignedInAsync("researcher");
        await SayAsync(officer, number);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull((await researcher.GetAsync($"/cases/{number}")).Document.QuerySelector(".here"));
        await ForgetAsync();
        Assert.Equal(1, await RowsAsync(number));

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await researcher.GetAsync($"/cases/{number}")).Document.QuerySelector(".here"));
        await ForgetAsync();
        Assert.Equal(0, await RowsAsync(number));
    }

    [Fact]
    public async Task Saying_so_again_keeps_the_time_since_when_and_a_pause_begins_it_anew()
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        using var officer = await portal.SignedInAsync("officer");
        var began = portal.Clock.GetUtcNow().UtcDateTime;
        await SayAsync(officer, number);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(officer, number);
        Assert.Equal(began, await SinceAsync(number));

        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        await SayAsync(officer, number);
        Assert.Equal(began.AddMinutes(4), await SinceAsync(number));
    }

    [Fact]
    public async Task Nobody_reports_on_a_case_that_does_not_exist_for_them()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification, shaped: given => given.ReceivedOnline());
        using var branch = await portal.SignedInAsync("branch");

        Assert.Equal(HttpStatusCode.NotFound, (await SayAsync(branch, number)).Status);
        Assert.Equal(0, await RowsAsync(number));
    }

    [Fact]
    public async Task A_page_left_open_does_not_keep_anybody_signed_in()
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        using var officer = await portal.SignedInAsync("officer2");
        var token = await TokenAsync(officer);
        for (var minute = 0; minute < 14; minute++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(officer, number, token, Page, leaving: false)).Status);
        }

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(officer, number, token, Page, leaving: false)).Status);
    }

    private static string NameOf(string userName) => DemoAccounts.Staff.Single(member => member.UserName == userName).FullName;

    private static async Task<PortalPage> SayAsync(PortalClient client, string number, Guid? page = null, bool leaving = false) =>
        await PostAsync(client, number, await TokenAsync(client), page ?? Page, leaving);

    private static Task<PortalPage> PostAsync(PortalClient client, string number, string token, Guid page, bool leaving) => client.PostAsync(
        new Uri($"/cases/{number}/here", UriKind.Relative),
        [new("__RequestVerificationToken", token), new("Form.Page", page.ToString()), new("Form.Leaving", leaving ? "true" : "false")]);

    private static async Task<string> TokenAsync(PortalClient client) =>
        (await client.GetAsync("/account")).FormTo("/sign-out").Fields().First(field => field.Key == "__RequestVerificationToken").Value;

    private async Task ForgetAsync() => await portal.WithDbAsync<int>(db => new GonePresences(db, portal.Clock).RunAsync(CancellationToken.None));

    private Task<int> RowsAsync(string number) => portal.WithDbAsync(db => RowsOf(db, number).CountAsync());

    private Task<DateTime> SinceAsync(string number) => portal.WithDbAsync(db => RowsOf(db, number).Select(p => p.Since).SingleAsync());

    private static IQueryable<Web.Data.Rows.CasePresence> RowsOf(PortalDb db, string number) =>
        db.CasePresences.Where(p => db.Cases.Any(c => c.Id == p.CaseId && c.Number == number));
}
