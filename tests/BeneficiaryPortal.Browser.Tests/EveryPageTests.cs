using BeneficiaryPortal.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests;

/// <summary>Every page that can be reached by link, as each of its readers: axe, width, weight, console, foreign hosts.</summary>
public abstract class EveryPageTests(BrowserPortal portal, string language) : IClassFixture<BrowserPortal>
{
    private const int LeastPages = 42;

    private const int StyleLimit = 35 * 1024;
    private const int ScriptLimit = 10 * 1024;

    private static readonly string?[] People = [null, "1058529940", "officer", "branch", "researcher", "chair", "manager", "director", "admin"];

    [Fact]
    public async Task Pages_are_accessible_narrow_light_and_quiet()
    {
        var (findings, looked) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var person in People)
        {
            await using var context = person is null ? await portal.ReaderAsync(language) : await portal.SignedInAsync(person, language);
            await context.AddAxeAsync();
            var page = await context.NewPageAsync();
            var watch = new PageWatch(page, portal.Address);
            foreach (var path in (await ReachableAsync(context.APIRequest)).Where(path => looked.Add(PageShape.Of(path, person))))
            {
                findings.AddRange((await LookAsync(page, watch, path)).Select(finding => $"{person} {path} {language} {finding}"));
            }
        }

        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(looked.Count >= LeastPages, $"Only {looked.Count} pages were reached:\n{string.Join('\n', looked)}");
    }

    /// <summary>Follows links from the first page; of pages that differ by what they show alone, a few stand for all.</summary>
    private static async Task<IReadOnlyList<string>> ReachableAsync(IAPIRequestContext reader)
    {
        var (found, seen, shapes) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var next = new Queue<string>(["/"]);
        while (next.TryDequeue(out var path))
        {
            var shape = PageShape.Of(path);
            if (!seen.Add(path) || (shapes[shape] = shapes.GetValueOrDefault(shape) + 1) > PageShape.Examples(shape))
            {
                continue;
            }

            var answer = await reader.GetAsync(path);
            Assert.True(answer.Ok, $"{path} answered {answer.Status}");
            if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            {
                // A document to be kept, not a page.
                continue;
            }

            found.Add(path);
            foreach (var link in PageShape.LinksOn(await answer.TextAsync()))
            {
                next.Enqueue(link);
            }
        }

        return found;
    }

    // Opened on a phone, then the window is widened. The walks judge with axe the other way round: Arabic on the desk, English on the phone.
    private async Task<IReadOnlyList<string>> LookAsync(IPage page, PageWatch watch, string path)
    {
        watch.Begin();
        await page.ShowAtAsync(PageLook.Phone);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        var findings = new List<string>(watch.Findings(StyleLimit, ScriptLimit));
        findings.AddRange(await page.FaultsAsync(language, judgedAt: language == "ar" ? PageLook.Phone : PageLook.Desk));
        return findings;
    }
}

// A class for each language: classes run side by side.
public sealed class EveryPageInArabicTests(BrowserPortal portal) : EveryPageTests(portal, "ar");

public sealed class EveryPageInEnglishTests(BrowserPortal portal) : EveryPageTests(portal, "en");
