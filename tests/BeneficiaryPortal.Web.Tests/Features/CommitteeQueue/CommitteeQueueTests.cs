using System.Net;
using AngleSharp.Dom;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.CommitteeQueue;

public sealed class CommitteeQueueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Cases_stand_in_the_view_of_their_state_soonest_target_first()
    {
        var late = await portal.GivenAsync(CaseState.AwaitingDecision, shaped: given => given.Told(Now.AddDays(-30)));
        var soon = await portal.GivenAsync(CaseState.AwaitingDecision, shaped: given => given.Told(Now.AddDays(-20)));
        var fresh = await portal.GivenAsync(CaseState.AwaitingDecision, shaped: given => given.Told(Now.AddDays(-1)));
        var studied = await portal.GivenAsync(CaseState.UnderStudy);
        var held = await portal.GivenAsync(CaseState.ReplyHeld, shaped: given => given.Told(Now.AddDays(-1)));
        var refused = await portal.GivenAsync(CaseState.Refused);
        using var chair = await portal.SignedInAsync("chair");

        var awaiting = await chair.GetAsync("/committee");
        Assert.Equal("row-late", Row(awaiting, late).ClassName);
        Assert.Equal("row-due", Row(awaiting, soon).ClassName);
        Assert.Empty(Row(awaiting, fresh).ClassName ?? "");
        Assert.True(IndexOf(awaiting, late) < IndexOf(awaiting, soon) && IndexOf(awaiting, soon) < IndexOf(awaiting, fresh));
        Assert.Contains("منذ 30 يومًا", Row(awaiting, late).TextContent, StringComparison.Ordinal);
        Assert.NotNull(awaiting.Document.QuerySelector(".attn .tag-danger"));
        Assert.NotNull(awaiting.Document.QuerySelector(".attn .tag-warn"));

        foreach (var (view, number) in new[] { ("studies", studied), ("held", held), ("replied", refused) })
        {
            var page = await chair.GetAsync($"/committee?view={view}");
            Assert.NotNull(Row(page, number));
            Assert.DoesNotContain(fresh, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_member_sees_which_cases_are_not_theirs_to_decide()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy, shaped: given => given.Told(Now.AddDays(-1)));
        using var member = await portal.SignedInAsync("member");
        await (await member.GetAsync($"/cases/{number}/study")).Form().Fill("Form.Findings", "دراسة").Fill("Form.Recommendation", "Accept").SubmitAsync();

        Assert.Contains("درسته بنفسك", Row(await member.GetAsync("/committee"), number).TextContent, StringComparison.Ordinal);
        using var chair = await portal.SignedInAsync("chair");
        Assert.DoesNotContain("درسته بنفسك", Row(await chair.GetAsync("/committee"), number).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_matched_the_data_is_told_that_the_case_is_not_theirs_to_decide() // CNF-2
    {
        var number = await portal.GivenAsync(
            CaseState.AwaitingDecision,
            shaped: given => given.With(given.People with { Officer = given.People.Member.As(Roles.RelationsOfficer) }).Told(Now.AddDays(-1)));
        using var member = await portal.SignedInAsync("member");
        using var chair = await portal.SignedInAsync("chair");

        Assert.Contains("طابقت بياناته", Row(await member.GetAsync("/committee"), number).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("طابقت بياناته", Row(await chair.GetAsync("/committee"), number).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_replied_to_stands_latest_first()
    {
        var before = await portal.GivenAsync(CaseState.Accepted, shaped: given => given.Told(Now.AddDays(-50)));
        var after = await portal.GivenAsync(CaseState.Accepted, shaped: given => given.Told(Now.AddDays(-20)));
        using var chair = await portal.SignedInAsync("chair");

        var page = await chair.GetAsync("/committee?view=replied");

        Assert.True(IndexOf(page, after) < IndexOf(page, before));
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("researcher")]
    [InlineData("manager")]
    [InlineData("director")]
    [InlineData("admin")]
    [InlineData(StoredCases.Sarah)]
    public async Task Nobody_else_reads_the_committees_queue(string identifier)
    {
        using var person = await portal.SignedInAsync(identifier);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/committee")).Status);
    }

    private static IElement Row(PortalPage page, string number) =>
        page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(number, StringComparison.Ordinal));

    private static int IndexOf(PortalPage page, string number) => page.Text.IndexOf(number, StringComparison.Ordinal);
}

public sealed class LongCommitteeQueueTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Theory]
    [InlineData("awaiting", CaseState.AwaitingDecision)]
    [InlineData("held", CaseState.ReplyHeld)]
    public async Task The_queue_costs_the_same_however_long_it_is(string view, CaseState state)
    {
        using var member = await portal.SignedInAsync("member");
        await portal.GivenAsync(state, shaped: given => given.Told(Now.AddDays(-2)));
        await member.GetAsync($"/committee?view={view}");
        var shortCost = await portal.CommandsOfAsync(() => member.GetAsync($"/committee?view={view}"));
        for (var i = 0; i < 27; i++)
        {
            await portal.GivenAsync(state, shaped: given => given.Told(Now.AddDays(-3)));
        }

        PortalPage page = null!;
        Assert.Equal(shortCost, await portal.CommandsOfAsync(async () => page = await member.GetAsync($"/committee?view={view}")));
        Assert.Equal(3, shortCost); // session, page, counts
        Assert.Equal(25, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(page.Document.QuerySelector("a[rel=next]"));
    }
}

public sealed class EmptyCommitteeQueueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("awaiting")]
    [InlineData("studies")]
    [InlineData("held")]
    [InlineData("replied")]
    public async Task An_empty_view_says_when_something_will_be_there(string view)
    {
        using var member = await portal.SignedInAsync("member");
        var page = await member.GetAsync($"/committee?view={view}");
        Assert.NotNull(page.Document.QuerySelector(".notice"));
        Assert.Null(page.Document.QuerySelector("table"));
    }
}
