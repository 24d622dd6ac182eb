using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>What is wrong with a page as it stands in a browser.</summary>
internal static class PageLook
{
    public const int Desk = 1280;
    public const int Phone = 390;
    private const int Narrowest = 320;
    private const int Height = 900;

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

    /// <summary>Language, heading, axe and width. A phone's page must fit the narrowest phone too.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, int width, string language) =>
        [.. await page.JudgedAsync(width), .. await page.ShapeAsync(width, language)];

    /// <summary>axe at this width.</summary>
    private static async Task<IReadOnlyList<string>> JudgedAsync(this IPage page, int width)
    {
        await page.ShowAtAsync(width);
        return await page.ViolationsAsync();
    }

    /// <summary>Language, heading and width, without axe, which costs as much as all the rest of a look.</summary>
    public static async Task<IReadOnlyList<string>> ShapeAsync(this IPage page, int width, string language)
    {
        var faults = new List<string>();
        if (await page.EvaluateAsync<string[]>(Heads) is [var spoken, var headings] && (spoken != language || headings != "1"))
        {
            faults.Add($"is in {spoken} and has {headings} h1");
        }

        faults.AddRange(await page.SidewaysAsync(width));
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
