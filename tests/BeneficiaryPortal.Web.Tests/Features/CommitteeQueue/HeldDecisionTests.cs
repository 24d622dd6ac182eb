using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.CommitteeQueue;

/// <summary>Until the reply is out nobody but the committee and the general director can tell one decision from another (STP-5).</summary>
public sealed partial class HeldDecisionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Segments =
        ["", .. Enum.GetValues<CaseAction>().Where(action => action is not (CaseAction.Open or CaseAction.Lapse)).Select(action => $"/{CasePaths.Segment(action)}"), "/letter"];

    private DateTime Now => portal.Clock.GetUtcNow().UtcDateTime;

    [Theory]
    [InlineData("officer", false)]
    [InlineData("officer2", false)]
    [InlineData("branch", false)]
    [InlineData("researcher", false)]
    [InlineData("manager", false)]
    [InlineData("admin", false)]
    [InlineData(StoredCases.Sarah, false)]
    [InlineData(StoredCases.Khalid, false)]
    [InlineData("officer", true)]
    [InlineData("branch", true)]
    [InlineData("researcher", true)]
    [InlineData("manager", true)]
    [InlineData(StoredCases.Sarah, true)]
    public async Task Every_page_reads_the_same_whatever_was_decided(string identifier, bool isWithdrawn)
    {
        var atTheBranch = identifier == "branch";
        var accepted = await DecidedAsync(Verdict.Accept, atTheBranch, isWithdrawn);
        var refused = await DecidedAsync(Verdict.Refuse, atTheBranch, isWithdrawn);
        using var person = await portal.SignedInAsync(identifier);

        var opened = 0;
        foreach (var path in Segments.SelectMany(segment => new[] { $"/cases/{{0}}{segment}", $"/requests/{{0}}{segment}" }))
        {
            var read = await ReadAsync(person, path, accepted);
            Assert.Equal(read, await ReadAsync(person, path, refused));
            opened += read.StartsWith("OK", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.Equal(identifier is "admin" or StoredCases.Khalid, opened == 0);

        foreach (var list in new[] { "/cases", "/cases?view=all", "/reception", "/requests", "/research", "/research?view=studies", "/home", "/account" })
        {
            var page = await person.GetAsync(list);
            Assert.Equal(RowOf(page, accepted), RowOf(page, refused));
        }
    }

    [Fact]
    public async Task The_committee_and_the_director_read_it()
    {
        var refused = await DecidedAsync(Verdict.Refuse, atTheBranch: false, isWithdrawn: false);
        foreach (var identifier in new[] { "member", "chair", "director" })
        {
            using var person = await portal.SignedInAsync(identifier);
            Assert.Contains("كلمات عدم القبول", (await person.GetAsync($"/cases/{refused}")).Text, StringComparison.Ordinal);
        }
    }

    private async Task<string> DecidedAsync(Verdict verdict, bool atTheBranch, bool isWithdrawn)
    {
        var number = await portal.GivenAsync(
            CaseState.AwaitingDecision,
            shaped: given => (atTheBranch ? given.ReceivedAtTheBranch() : given).Told(Now.AddDays(-2)));
        await portal.MoveAsync(number, (c, people) => c.Decide(
            verdict,
            verdict == Verdict.Accept ? "أسباب القبول في المحضر" : "أسباب عدم القبول",
            verdict == Verdict.Accept ? "كلمات القبول وحدها" : "كلمات عدم القبول",
            people.Member.At(Now)));
        if (isWithdrawn)
        {
            await portal.MoveAsync(number, (c, people) => c.Withdraw(reason: null, people.Officer.At(Now)));
        }

        return number;
    }

    private static async Task<string> ReadAsync(PortalClient person, string path, string number)
    {
        var page = await person.GetAsync(path.Replace("{0}", number, StringComparison.Ordinal));
        return $"{page.Status} {page.Path.Replace(number, "NUMBER", StringComparison.Ordinal)}\n{Comparable(page.Document.DocumentElement.OuterHtml, number)}";
    }

    /// <summary>What a list shows of one case: its row, card or item.</summary>
    private static string RowOf(PortalPage page, string number)
    {
        var links = page.Document.QuerySelectorAll("main a").Where(link => link.GetAttribute("href")?.Contains(number, StringComparison.Ordinal) == true);
        return string.Join('\n', links.Select(link => Comparable((link.Closest("tr, li, article") ?? link).OuterHtml, number)));
    }

    private static string Comparable(string html, string number) => Drawn().Replace(html.Replace(number, "NUMBER", StringComparison.Ordinal), "DRAWN");

    // Nonces, tokens, ids of cards, keys of forms: drawn anew for every page.
    [GeneratedRegex("""nonce="[^"]*"|value="CfDJ8[^"]*"|card-[0-9a-f]{8,}|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{8}-[0-9]+""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Drawn();
}
