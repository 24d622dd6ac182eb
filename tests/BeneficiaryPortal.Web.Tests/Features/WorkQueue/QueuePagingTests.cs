using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.WorkQueue;

public sealed class QueuePagingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("/cases")]
    [InlineData("/cases?sort=-due")]
    public async Task Every_row_is_shown_once_forwards_and_back_though_many_are_due_on_one_day(string address)
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await portal.GivenManyAsync(60, CaseState.Submitted, (given, i) => given.ReceivedAtTheDesk().Opened(now.AddDays(-1 - (i / 40))));
        var all = await portal.WithDbAsync(db => Task.FromResult(db.Cases.Select(c => c.Number).ToHashSet(StringComparer.Ordinal)));
        using var officer = await portal.SignedInAsync("officer");

        var pages = new List<IReadOnlyList<string>>();
        var page = await officer.GetAsync(address);
        Assert.Null(Link(page, "prev"));
        for (pages.Add(Rows(page)); Link(page, "next") is { } next; pages.Add(Rows(page)))
        {
            page = await officer.GetAsync(next);
        }

        Assert.Equal(all.Count, pages.Sum(rows => rows.Count));
        Assert.True(all.SetEquals(pages.SelectMany(rows => rows)));
        Assert.All(pages.SkipLast(1), rows => Assert.Equal(25, rows.Count));

        var backwards = new List<IReadOnlyList<string>> { Rows(page) };
        for (; Link(page, "prev") is { } previous; backwards.Insert(0, Rows(page)))
        {
            page = await officer.GetAsync(previous);
        }

        Assert.Equal(pages.SelectMany(rows => rows), backwards.SelectMany(rows => rows));
    }

    [Fact]
    public async Task The_latest_first_is_the_soonest_first_turned_round()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await portal.GivenManyAsync(6, CaseState.Declared, (given, i) => given.ReceivedAtTheDesk().Opened(now.AddDays(-1 - (i / 2))));
        using var officer = await portal.SignedInAsync("officer");

        var soonest = Rows(await officer.GetAsync("/cases?state=Declared"));
        var latest = Rows(await officer.GetAsync("/cases?state=Declared&sort=-due"));

        Assert.Equal(6, soonest.Count);
        Assert.Equal(Enumerable.Reverse(soonest), latest);
    }

    [Fact]
    public async Task A_row_that_was_dealt_with_meanwhile_leaves_no_gap_and_no_double()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await portal.GivenManyAsync(55, CaseState.Submitted, (given, _) => given.ReceivedAtTheDesk().Opened(now.AddDays(-1)));
        using var officer = await portal.SignedInAsync("officer");
        var first = await officer.GetAsync("/cases");
        var expected = await officer.GetAsync(Link(first, "next")!);

        await portal.MoveAsync(Rows(first)[^1], (c, cast) => c.TakeUp(cast.Officer.At(now)));
        var second = await officer.GetAsync(Link(first, "next")!);

        Assert.Equal(Rows(expected), Rows(second));
    }

    private static List<string> Rows(PortalPage page) => [.. page.Document.QuerySelectorAll("tbody a.who").Select(link => link.GetAttribute("href")!.Split('/')[2])];

    private static string? Link(PortalPage page, string rel) => page.Document.QuerySelector($".pager a[rel={rel}]")?.GetAttribute("href");
}
