using System.Text.RegularExpressions;

namespace BeneficiaryPortal.Web.Tests.TagHelpers;

public partial class StylesheetTests
{
    private static readonly string Root = Path.Combine(Sources.Web, "wwwroot");

    [Fact]
    public void The_stylesheet_knows_start_and_end_and_neither_left_nor_right()
    {
        var physical = Physical().Matches(Stylesheet()).Select(match => match.Value.Trim()).ToList();
        Assert.Empty(physical);
    }

    [Fact]
    public void The_stylesheet_stays_under_35_KB() => Assert.InRange(new FileInfo(Path.Combine(Root, "css", "portal.css")).Length, 1, 35 * 1024);

    [Fact]
    public void The_script_stays_under_10_KB() => Assert.InRange(new FileInfo(Path.Combine(Root, "js", "portal.js")).Length, 1, 10 * 1024);

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        var addresses = Directory.EnumerateFiles(Root, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".css", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(file => Absolute().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Where(address => !address.StartsWith("http://www.w3.org/", StringComparison.Ordinal));
        Assert.Empty(addresses);
    }

    [Fact]
    public void Fonts_come_with_their_licence() => Assert.True(File.Exists(Path.Combine(Root, "fonts", "OFL.txt")));

    [Fact]
    public void Arabic_is_never_spaced_slanted_justified_or_capitalised() =>
        Assert.Empty(Unfit().Matches(Stylesheet()).Select(match => match.Value));

    private static string Stylesheet() => Comments().Replace(File.ReadAllText(Path.Combine(Root, "css", "portal.css")), "");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"[{;\s](?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[a-z-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Physical();

    [GeneratedRegex(@"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}[^\s""')]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"letter-spacing:(?!normal|inherit|\.02em)|font-style:italic|text-align:justify|text-transform:uppercase", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfit();
}
