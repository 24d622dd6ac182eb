using System.Net;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Contacts;

public sealed class ClosedDayTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_day_that_is_closed_keeps_its_count_and_whoever_comes_later_is_counted_as_late()
    {
        using var officer = await portal.SignedInAsync("officer");
        using var branch = await portal.SignedInAsync("branch");
        using var manager = await portal.SignedInAsync("manager");
        await NotedAsync(officer, "Telephone");
        await NotedAsync(officer, "Letters");
        await NotedAsync(branch, "Telephone");
        Assert.Empty((await branch.GetAsync("/contacts")).Document.QuerySelectorAll("main form[action='/contacts/close']"));
        var open = await officer.GetAsync("/contacts");

        var closed = await (await manager.GetAsync("/contacts")).Form("/contacts/close").SubmitAsync();
        await NotedAsync(officer, "Telephone");
        await NotedAsync(officer, "Telephone");
        var twice = await open.Form("/contacts/close").SubmitAsync();

        Assert.NotNull(closed.Document.QuerySelector(".banner"));
        Assert.Contains("لم يتغير شيء", twice.Text, StringComparison.Ordinal);
        var count = twice.Document.QuerySelector("section[aria-labelledby=count]")!;
        Assert.Contains("3 مراجعين", count.TextContent, StringComparison.Ordinal);
        Assert.Contains("هند بنت محمد الشمري", count.TextContent, StringComparison.Ordinal);
        Assert.Contains("مراجعان بعد الإغلاق", count.TextContent, StringComparison.Ordinal);
        Assert.Empty(count.QuerySelectorAll("form"));
        Assert.Equal("هند بنت محمد الشمري", await portal.WithDbAsync(db => db.DayClosings.Select(d => d.ClosedBy).SingleAsync()));
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_not_closed()
    {
        using var officer = await portal.SignedInAsync("officer");
        var token = (await officer.GetAsync("/account")).FormTo("/sign-out").Fields().First(field => field.Key == "__RequestVerificationToken");
        var tomorrow = portal.Clock.GetUtcNow().AddDays(1);

        var refused = await officer.PostAsync(new Uri("/contacts/close", UriKind.Relative), [token, new("Form.Day", $"{tomorrow:yyyy-MM-dd}")]);
        var nonsense = await officer.PostAsync(new Uri("/contacts/close", UriKind.Relative), [token, new("Form.Day", "yesterday")]);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NotFound), (refused.Status, nonsense.Status));
    }

    private static async Task NotedAsync(PortalClient client, string channel) =>
        await (await client.GetAsync("/contacts/new")).Form().Fill("Form.Visitor", "زائر").Fill("Form.Channel", channel).Fill("Form.Purpose", "Inquiry").Fill("Form.Asked", "سؤال").SubmitAsync();
}
