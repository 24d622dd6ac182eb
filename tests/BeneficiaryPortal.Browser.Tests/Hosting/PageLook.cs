using System.Globalization;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>What is wrong with a page as it stands in a browser.</summary>
internal static class PageLook
{
    public const int Desk = 1280;
    public const int Phone = 390;
    private const int Narrowest = 320;
    private const int Height = 900;

    public static readonly int[] Widths = [Phone, Desk];

    /// <summary>How far the page reaches beyond the window, and again with its text set as WCAG 1.4.12 lets readers set it. A page's own policy forbids a style element, not this.</summary>
    private const string Overflow =
        """
        () => {
          const root = document.documentElement, beyond = () => root.scrollWidth - root.clientWidth, plain = beyond(), sheet = new CSSStyleSheet();
          sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
          document.adoptedStyleSheets = [sheet];
          const spaced = beyond();
          document.adoptedStyleSheets = [];
          return [plain, spaced];
        }
        """;

    private const string Heads = "() => [document.documentElement.lang, `${document.querySelectorAll('h1').length}`]";

    public static Task ShowAtAsync(this IPage page, int width) => page.SetViewportSizeAsync(width, Height);

    /// <summary>Language, heading and both widths; axe at one of them, for it costs as much as all the rest of a look.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, string language, int judgedAt)
    {
        var faults = new List<string>();
        if (await page.EvaluateAsync<string[]>(Heads) is [var spoken, var headings] && (spoken != language || headings != "1"))
        {
            faults.Add($"is in {spoken} and has {headings} h1");
        }

        foreach (var width in Widths)
        {
            await page.ShowAtAsync(width);
            var found = width == judgedAt ? await page.ViolationsAsync() : [];
            faults.AddRange(found.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{width}: {fault}")));
            faults.AddRange(await page.SidewaysAsync(width));
        }

        return faults;
    }

    /// <summary>Whether somebody would have to scroll sideways.</summary>
    public static async Task<IReadOnlyList<string>> SidewaysAsync(this IPage page, int width)
    {
        var shown = width == Phone ? Narrowest : width;
        await page.ShowAtAsync(shown);
        var faults = new List<string>();
        var (plain, spaced) = await page.EvaluateAsync<int[]>(Overflow) is [var first, var second] ? (first, second) : throw new InvalidOperationException("Two widths were asked for.");
        if (plain > 0)
        {
            faults.Add($"scrolls {plain} px sideways at {shown}");
        }

        if (spaced > 0)
        {
            faults.Add($"scrolls {spaced} px sideways at {shown} with its text spaced out");
        }

        return faults;
    }

    /// <summary>The whole page as a picture, as high as it is.</summary>
    public static async Task TakePictureAsync(this IPage page, int width, string file)
    {
        await page.ShowAtAsync(width);
        await page.SetViewportSizeAsync(width, Math.Max(Height, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        await page.ScreenshotAsync(new() { Path = file });
    }
}
