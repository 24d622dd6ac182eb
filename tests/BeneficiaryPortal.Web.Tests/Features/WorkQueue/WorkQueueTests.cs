using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Features.WorkQueue;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.WorkQueue;

public sealed class WorkQueueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Every_state_stands_in_one_view_and_a_held_reply_in_two()
    {
        DeskView[] views = [DeskView.Desk, DeskView.Applicant, DeskView.Study, DeskView.Ended];
        var counts = Enum.GetValues<CaseState>().ToDictionary(state => state, state => views.Count(view => DeskViews.StatesOf(view).Contains(state)));

        Assert.All(counts, count => Assert.Equal(count.Key == CaseState.ReplyHeld ? 2 : 1, count.Value));
    }

    [Theory]
    [InlineData("", CaseState.Submitted, CaseState.UnderVerification, CaseState.Declared, CaseState.Refused)]
    [InlineData("?view=applicant", CaseState.Returned, CaseState.AwaitingDeclaration)]
    [InlineData("?view=study", CaseState.WithResearcher, CaseState.UnderStudy, CaseState.AwaitingDecision)]
    [InlineData("?view=ended", CaseState.Withdrawn, CaseState.Lapsed)]
    public async Task Each_request_stands_in_the_view_of_whom_it_waits_for(string view, params CaseState[] states)
    {
        using var officer = await portal.SignedInAsync("officer");
        foreach (var state in states)
        {
            var number = await portal.GivenAsync(state, StoredCases.Khalid, given => state == CaseState.Lapsed ? given.ReceivedAtTheDesk() : given);

            Assert.True(await IsListedAsync(officer, $"/cases{view}{(view == "" ? '?' : '&')}state={state}", number), $"{state} is not in {view}");
            Assert.True(await IsListedAsync(officer, $"/cases?view=all&state={state}", number));
            foreach (var other in new[] { "desk", "applicant", "study", "ended" }.Where(other => !view.EndsWith(other, StringComparison.Ordinal) && (view != "" || other != "desk")))
            {
                Assert.False(await IsListedAsync(officer, $"/cases?view={other}&state={state}", number), $"{state} is in {other} too");
            }
        }
    }

    [Fact]
    public async Task A_held_reply_waits_for_the_desk_from_its_floor_on()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var reached = await portal.GivenAsync(CaseState.ReplyHeld);
        var held = await portal.GivenAsync(CaseState.ReplyHeld, StoredCases.Sarah, given => given.Told(now.AddDays(-3)));
        using var officer = await portal.SignedInAsync("officer");

        Assert.True(await IsListedAsync(officer, "/cases?state=ReplyHeld", reached));
        Assert.False(await IsListedAsync(officer, "/cases?state=ReplyHeld", held));
        Assert.True(await IsListedAsync(officer, "/cases?view=study&state=ReplyHeld", held));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_each_chip_takes_one_away()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var late = await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Khalid, given => given.ReceivedAtTheDesk().Opened(now.AddDays(-20)));
        var fresh = await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Khalid, given => given.ReceivedAtTheDesk().Opened(now.AddHours(-5)));
        var online = await portal.GivenAsync(CaseState.UnderVerification, StoredCases.Khalid, given => given.Opened(now.AddDays(-20)));
        using var officer = await portal.SignedInAsync("officer");
        using var colleague = await portal.SignedInAsync("officer2");

        var form = (await officer.GetAsync("/cases")).Form("/cases");
        var page = await form.Fill("state", "UnderVerification").Fill("channel", "Interview").Fill("mine", "true").Fill("late", "true").SubmitAsync();

        Assert.Equal("/cases", page.Path);
        Assert.Equal(4, page.Document.QuerySelectorAll(".chips a").Length);
        Assert.Contains(late, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(fresh, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(online, page.Text, StringComparison.Ordinal);
        var withoutLate = page.Document.QuerySelectorAll(".chips a").Select(chip => chip.GetAttribute("href")!).Single(href => !href.Contains("late", StringComparison.OrdinalIgnoreCase));
        Assert.True(await IsListedAsync(officer, withoutLate, fresh));
        Assert.False(await IsListedAsync(colleague, "/cases?mine=true&state=UnderVerification", late));
    }

    [Fact]
    public async Task What_has_ended_is_late_no_more_and_what_waits_elsewhere_does_not_press()
    {
        await using var own = new PortalFactory();
        await own.InitializeAsync();
        var ended = await own.GivenAsync(CaseState.Withdrawn);
        var elsewhere = await own.GivenAsync(CaseState.UnderStudy);
        using var officer = await own.SignedInAsync("officer");

        var late = await officer.GetAsync("/cases?view=all&late=true");
        Assert.NotNull(late.Document.QuerySelector($"tbody a[href='/cases/{elsewhere}']"));
        Assert.Null(late.Document.QuerySelector($"tbody a[href='/cases/{ended}']"));
        Assert.Null(late.Document.QuerySelector(".attn"));

        await own.GivenAsync(CaseState.Submitted);
        Assert.Contains("طلب واحد", (await officer.GetAsync("/cases")).Document.QuerySelector(".attn a[href='/cases?late=true']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_address_says_wrongly_it_does_not_say()
    {
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync("/cases?view=nonsense&state=77&channel=Smoke&after=yesterday&sort=name&mine=perhaps");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("قائمة الطلبات", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".chips a"));
    }

    [Fact]
    public async Task An_empty_view_says_so()
    {
        using var branch = await portal.SignedInAsync("branch");

        var page = await branch.GetAsync("/cases?view=study");
        var narrowed = await branch.GetAsync("/cases?view=study&late=true");

        Assert.Contains("لا طلبات عند الباحث أو اللجنة الآن", page.Text, StringComparison.Ordinal);
        Assert.Contains("لا طلبات تطابق هذه التصفية", narrowed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Managers_and_the_director_read_and_move_nothing()
    {
        var number = await portal.GivenAsync(CaseState.Submitted);
        foreach (var reader in new[] { "manager", "director" })
        {
            using var client = await portal.SignedInAsync(reader);

            Assert.True(await IsListedAsync(client, "/cases?state=Submitted", number));
            var page = await client.GetAsync($"/cases/{number}");
            Assert.Empty(page.Document.QuerySelectorAll("main form:not([action$=full-numbers])"));
            Assert.Contains("لا إجراء مطلوب منك", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_is_one_link_with_the_name_isolated_and_no_identity()
    {
        var number = await portal.GivenAsync(CaseState.Submitted);
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync("/cases?state=Submitted&view=all");

        var row = page.Document.QuerySelector($"tbody a[href='/cases/{number}']")!.Closest("tr")!;
        Assert.Single(row.QuerySelectorAll("a"));
        Assert.NotNull(row.QuerySelector("a bdi"));
        Assert.NotNull(row.QuerySelector("time[datetime]"));
        Assert.Contains("row-late", row.ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain(StoredCases.Sarah, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private static async Task<bool> IsListedAsync(PortalClient client, string address, string number)
    {
        for (var next = address; next is not null;)
        {
            var page = await client.GetAsync(next);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            if (page.Document.QuerySelector($"tbody a[href='/cases/{number}']") is not null)
            {
                return true;
            }

            next = page.Document.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        return false;
    }
}
