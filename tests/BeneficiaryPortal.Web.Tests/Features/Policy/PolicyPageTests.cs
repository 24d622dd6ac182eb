using AngleSharp.Dom;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Policy;

public class PolicyPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Everybody_reads_every_clause_with_its_source_and_obligation()
    {
        using var visitor = portal.Visitor();

        var clauses = (await visitor.GetAsync("/policy")).Document.QuerySelectorAll(".clauses > li");

        Assert.Equal(PolicyProfiles.Qabas.Clauses.Count, clauses.Length);
        Assert.All(PolicyProfiles.Qabas.Clauses.Zip(clauses), pair => Shows(pair.Second, pair.First, pair.First.Text.Arabic));
        await visitor.InEnglishAsync();
        var english = (await visitor.GetAsync("/policy")).Document.QuerySelectorAll(".clauses > li");
        Assert.All(PolicyProfiles.Qabas.Clauses.Zip(english), pair => Shows(pair.Second, pair.First, pair.First.Text.English));
    }

    [Fact]
    public async Task Every_entry_of_the_contents_leads_to_a_part_of_the_page()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetAsync("/policy");

        var anchors = page.Document.QuerySelectorAll("nav[aria-labelledby=contents] a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains("#rights-and-duties", anchors);
        Assert.All(anchors, anchor => Assert.NotNull(page.Document.GetElementById(anchor[1..])));
        Assert.Contains(Obligations.Gov1.Id, page.Document.GetElementById("rights-and-duties")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_shows_no_approval_is_said_to_show_none()
    {
        using var visitor = portal.Visitor();

        Assert.Contains("لا تُظهر الوثيقة جهة اعتمادها", (await visitor.GetAsync("/policy")).Text, StringComparison.Ordinal);
    }

    private static void Shows(IElement shown, PolicyClause clause, string text)
    {
        Assert.Equal(text, shown.QuerySelector("p")!.TextContent);
        Assert.Equal(new[] { clause.Source, clause.Obligation }.OfType<string>(), shown.QuerySelectorAll(".source bdi").Select(code => code.TextContent));
    }
}

public class PolicyApprovedByABoardTests(PolicyApprovedByABoardTests.Najran portal) : IClassFixture<PolicyApprovedByABoardTests.Najran>
{
    [Fact]
    public async Task The_approval_is_shown_as_the_document_shows_it()
    {
        using var visitor = portal.Visitor();

        var facts = (await visitor.GetAsync("/policy")).Document.QuerySelector(".summary")!.TextContent;

        Assert.Contains("مجلس الإدارة", facts, StringComparison.Ordinal);
        Assert.Contains("8 ربيع الآخر 1444هـ", facts, StringComparison.Ordinal);
        Assert.Contains("2 نوفمبر 2022م", facts, StringComparison.Ordinal);
    }

    public sealed class Najran() : PortalFactory("najran");
}
