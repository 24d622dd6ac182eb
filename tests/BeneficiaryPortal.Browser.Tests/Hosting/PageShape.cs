using System.Net;
using System.Text.RegularExpressions;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>Pages that differ only by which case or person they show have one shape; a few of each are followed, one is looked at.</summary>
internal static partial class PageShape
{
    public const string CasePage = "/cases/{number}";
    private const string RequestPage = "/requests/{number}";
    private const int PagesFollowed = 1;

    /// <summary>What a case page leads to depends on its state, so more of them are followed.</summary>
    private const int CasesFollowed = 14;

    /// <summary>Every filter and order of a list is one shape.</summary>
    public static string Of(string path) =>
        Guids().Replace(Numbers().Replace(path.Split('?')[0], "{number}"), "{id}") + (path.Contains('?', StringComparison.Ordinal) ? "?" : "");

    /// <summary>The case page looks different to each reader; and to one reader, few of its states tell the rest.</summary>
    public static string Of(string path, string? person) => Of(path) is CasePage ? $"{CasePage} to {person}" : Of(path);

    public static int Examples(string shape) => shape is CasePage or RequestPage ? CasesFollowed : PagesFollowed;

    /// <summary>Where a page leads within the portal; its language link leads back to itself.</summary>
    public static IEnumerable<string> LinksOn(string html) =>
        Links().Matches(html).Where(link => !link.Value.Contains("hreflang", StringComparison.Ordinal))
            .Select(link => WebUtility.HtmlDecode(link.Groups["href"].Value).Split('#')[0]).Where(href => href.Length > 0);

    [GeneratedRegex("<a [^>]*href=\"(?<href>/[^\"]*)\"[^>]*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Links();

    [GeneratedRegex("BR-[0-9]+-[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Guids();
}
