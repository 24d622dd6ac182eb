using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>What is wrong with a page as it stands in a browser.</summary>
internal static class PageLook
{
    public const int Desk = 1280;
    public const int Phone = 390;
    private const int Narrowest = 320;
    private const int Height = 900;

    /// <summary>As WCAG 1.4.12 lets readers set their text. A page's own policy forbids a style element, not this.</summary>
    private const string SpaceText =
        """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>What axe leaves out unless asked: targets of 24 by 24 pixels (WCAG 2.5.8).</summary>
    private static readonly AxeRunOptions Asked = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    /// <summary>Language, heading, axe and width. A phone's page must fit the narrowest phone too.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, int width, string language)
    {
        await page.SetViewportSizeAsync(width, Height);
        var faults = new List<string>();
        if (await page.Locator("html").GetAttributeAsync("lang") != language)
        {
            faults.Add("is in another language");
        }

        if (await page.Locator("h1").CountAsync() is var headings and not 1)
        {
            faults.Add($"has {headings} h1");
        }

        var axe = await page.RunAxe(Asked);
        faults.AddRange(axe.Violations.Select(violation => $"axe {violation.Id}: {violation.Nodes[0].Target} {violation.Nodes[0].Html}"));
        faults.AddRange(await page.SidewaysAsync(width));
        return faults;
    }

    /// <summary>Whether somebody would have to scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> SidewaysAsync(this IPage page, int width)
    {
        var shown = width == Phone ? Narrowest : width;
        await page.SetViewportSizeAsync(shown, Height);
        var faults = new List<string>();
        if (await OverflowAsync(page) is var sideways and > 0)
        {
            faults.Add($"scrolls {sideways} px sideways at {shown}");
        }

        await page.EvaluateAsync(SpaceText);
        if (await OverflowAsync(page) is var spaced and > 0)
        {
            faults.Add($"scrolls {spaced} px sideways at {shown} with its text spaced out");
        }

        await page.EvaluateAsync("document.adoptedStyleSheets = []");
        return faults;
    }

    private static Task<int> OverflowAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>The whole page as a picture, as high as it is.</summary>
    public static async Task TakePictureAsync(this IPage page, int width, string file)
    {
        await page.SetViewportSizeAsync(width, Height);
        await page.SetViewportSizeAsync(width, Math.Max(Height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        await page.ScreenshotAsync(new() { Path = file });
    }
}
