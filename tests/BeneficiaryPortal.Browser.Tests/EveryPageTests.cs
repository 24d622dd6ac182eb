using BeneficiaryPortal.Browser.Tests.Hosting;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>Every page that can be reached by link, as each of its readers: axe, width, weight, console, foreign hosts.</summary>
public sealed class EveryPageTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const int MostPages = 60;
    private const int StyleLimit = 35 * 1024;
    private const int ScriptLimit = 10 * 1024;

    public static TheoryData<string?, string> Readers()
    {
        var readers = new TheoryData<string?, string>();
        foreach (var language in new[] { "ar", "en" })
        {
            foreach (var person in new[] { null, "1058529940", "officer", "branch", "researcher", "chair", "manager", "director", "admin" })
            {
                readers.Add(person, language);
            }
        }

        return readers;
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Pages_are_accessible_narrow_light_and_quiet(string? person, string language)
    {
        await using var context = person is null ? await portal.ReaderAsync(language) : await portal.SignedInAsync(person, language);
        var page = await context.NewPageAsync();
        var watch = new PageWatch(page, portal.Address);
        var findings = new List<string>();
        foreach (var path in await ReachableAsync(page))
        {
            foreach (var width in new[] { 1280, 390 })
            {
                findings.AddRange((await LookAsync(page, watch, path, width, language)).Select(finding => $"{path} {language} {width}: {finding}"));
            }
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Follows links from the first page; of pages that differ by a case number alone, a few stand for all.</summary>
    private static async Task<IReadOnlyList<string>> ReachableAsync(IPage page)
    {
        var (found, seen, shapes) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var next = new Queue<string>(["/"]);
        while (next.Count > 0 && found.Count < MostPages)
        {
            var path = next.Dequeue();
            if (!seen.Add(path) || (shapes[PageShape.Of(path)] = shapes.GetValueOrDefault(PageShape.Of(path)) + 1) > PageShape.Examples(path))
            {
                continue;
            }

            var answer = await page.GotoAsync(path);
            Assert.True(answer!.Ok, $"{path} answered {answer.Status}");
            found.Add(path);
            foreach (var link in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href).filter(h => h.startsWith(location.origin)).map(h => { const u = new URL(h); return u.pathname + u.search; })"))
            {
                next.Enqueue(link);
            }
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, PageWatch watch, string path, int width, string language)
    {
        watch.Begin();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        var findings = new List<string>(watch.Findings(StyleLimit, ScriptLimit));
        if (await page.Locator("html").GetAttributeAsync("lang") != language)
        {
            findings.Add("is in another language");
        }

        if (await page.Locator("h1").CountAsync() is var headings and not 1)
        {
            findings.Add($"has {headings} h1");
        }

        var axe = await page.RunAxe();
        findings.AddRange(axe.Violations.Select(violation => $"axe {violation.Id}: {violation.Nodes[0].Target} {violation.Nodes[0].Html}"));
        if (width == 390)
        {
            await page.SetViewportSizeAsync(320, 900);
        }

        var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (sideways > 0)
        {
            findings.Add($"scrolls {sideways} px sideways at {(width == 390 ? 320 : width)}");
        }

        return findings;
    }
}
