using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Research;

public sealed class ResearchQueueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task Questions_and_cases_to_study_wait_in_two_views_soonest_first()
    {
        var late = await portal.GivenAsync(CaseState.WithResearcher, shaped: given => given.Opened(Now.AddDays(-9)));
        var fresh = await portal.GivenAsync(CaseState.WithResearcher, shaped: given => given.Opened(Now.AddHours(-8)));
        var study = await portal.GivenAsync(CaseState.UnderStudy, shaped: given => given.Told(Now.AddDays(-1)));
        using var researcher = await portal.SignedInAsync("researcher");

        var questions = await researcher.GetAsync("/research");
        var rows = questions.Document.QuerySelectorAll("tbody tr").ToList();
        Assert.Equal("row-late", rows.Single(row => row.TextContent.Contains(late, StringComparison.Ordinal)).ClassName);
        Assert.Equal("row-due", rows.Single(row => row.TextContent.Contains(fresh, StringComparison.Ordinal)).ClassName);
        Assert.True(IndexOf(questions, late) < IndexOf(questions, fresh));
        Assert.Contains("Does the rent count?", questions.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(study, questions.Text, StringComparison.Ordinal);

        var studies = await researcher.GetAsync("/research?view=studies");
        Assert.Contains(study, studies.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(late, studies.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await studies.FollowAsync($"/cases/{study}")).Status);
    }

    [Fact]
    public async Task A_case_that_was_referred_again_shows_the_question_that_is_open()
    {
        var number = await portal.GivenAsync(CaseState.WithResearcher);
        await portal.MoveAsync(number, (c, cast) =>
        {
            c.AnswerReferral("It does.", legalAspectsExplained: null, cast.Researcher.At(c.History[^1].At.AddHours(1)));
            c.ReferToResearcher("Who else earns?", call: null, cast.Officer.At(c.History[^1].At.AddHours(1)));
        });
        using var researcher = await portal.SignedInAsync("researcher");

        var rows = (await researcher.GetAsync("/research")).Document.QuerySelectorAll("tbody tr");
        var row = rows.Single(row => row.TextContent.Contains(number, StringComparison.Ordinal));

        Assert.Contains("Who else earns?", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Does the rent count?", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/research?after=nonsense")]
    [InlineData("/research?after=20260616-")]
    [InlineData("/research?before=99999999-1")]
    [InlineData("/research?view=studies&after=29991231-1")]
    public async Task A_key_that_leads_nowhere_shows_the_beginning(string address)
    {
        using var researcher = await portal.SignedInAsync("researcher");
        Assert.Equal(HttpStatusCode.OK, (await researcher.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("member")]
    [InlineData("director")]
    [InlineData("admin")]
    [InlineData(StoredCases.Sarah)]
    public async Task Nobody_else_reads_the_researchers_queue(string identifier)
    {
        using var person = await portal.SignedInAsync(identifier);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync("/research")).Status);
    }

    private static int IndexOf(PortalPage page, string number) => page.Text.IndexOf(number, StringComparison.Ordinal);
}

public sealed class LongResearchQueueTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task A_long_queue_is_read_page_by_page_at_the_same_cost()
    {
        using var researcher = await portal.SignedInAsync("researcher");
        await portal.GivenAsync(CaseState.UnderStudy, shaped: given => given.Told(Now.AddDays(-3)));
        await researcher.GetAsync("/research?view=studies");
        var shortCost = await portal.CommandsOfAsync(() => researcher.GetAsync("/research?view=studies"));

        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 28; i++)
        {
            numbers.Add(await portal.GivenAsync(CaseState.UnderStudy, shaped: given => given.Told(Now.AddDays(-5))));
        }

        PortalPage first = null!;
        Assert.Equal(shortCost, await portal.CommandsOfAsync(async () => first = await researcher.GetAsync("/research?view=studies")));
        Assert.Equal(3, shortCost); // session, page, counts
        Assert.Equal(25, NumbersOf(first).Count);

        var second = await first.FollowAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Empty(NumbersOf(first).Intersect(NumbersOf(second), StringComparer.Ordinal));
        Assert.Subset(NumbersOf(first).Concat(NumbersOf(second)).ToHashSet(StringComparer.Ordinal), numbers);
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));

        var back = await second.FollowAsync(second.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(NumbersOf(first), NumbersOf(back));
        Assert.Null(back.Document.QuerySelector("a[rel=prev]"));
    }

    private static List<string> NumbersOf(PortalPage page) => [.. page.Document.QuerySelectorAll("tbody th .sub").Select(number => number.TextContent.Trim())];
}

/// <summary>A policy without a referral has no questions (001).</summary>
public sealed class ResearchWithoutReferralTests(ResearchWithoutReferralTests.Mouj portal) : IClassFixture<ResearchWithoutReferralTests.Mouj>
{
    [Fact]
    public async Task There_is_nothing_but_cases_to_study()
    {
        using var researcher = await portal.SignedInAsync("researcher");
        var page = await researcher.GetAsync("/research");

        Assert.Single(page.Document.QuerySelectorAll(".subnav a"));
        Assert.Equal("/research?view=studies", page.Document.QuerySelector(".subnav a[aria-current]")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector(".notice"));
    }

    public sealed class Mouj() : PortalFactory("mouj");
}
