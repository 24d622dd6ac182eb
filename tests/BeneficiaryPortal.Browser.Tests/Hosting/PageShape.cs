using System.Text.RegularExpressions;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>Pages that differ only by which case or person they show have one shape; a few of each are looked at.</summary>
internal static partial class PageShape
{
    private const int PagesOfOneShape = 2;

    /// <summary>A case page looks different in each state, so more of them are looked at.</summary>
    private const int CasePages = 12;

    public static string Of(string path) => Guids().Replace(Numbers().Replace(path.Split('?')[0], "{number}"), "{id}") + (path.Contains('?', StringComparison.Ordinal) ? "?" : "");

    public static int Examples(string path) => Of(path) is "/cases/{number}" or "/requests/{number}" ? CasePages : PagesOfOneShape;

    [GeneratedRegex("BR-[0-9]+-[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Guids();
}
