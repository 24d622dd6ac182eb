using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common.Components.PrimaryNav;

/// <summary>One place a person goes to, with how much waits there.</summary>
public sealed record PrimaryNavLink(string Text, string Href, int? Count = null);

/// <summary>What the main menu shows.</summary>
public sealed record PrimaryNavPage(IReadOnlyList<PrimaryNavLink> Links, string Current, bool Wide);

/// <summary>The main menu of whoever is reading.</summary>
public sealed class PrimaryNavViewComponent(IStringLocalizer<CommonText> text) : ViewComponent
{
    public IViewComponentResult Invoke(bool wide = false)
    {
        List<PrimaryNavLink> links =
        [
            new(text["Nav.Home"], Url.Content("~/")),
            new(text["Nav.Policy"], Url.Content("~/policy")),
        ];
        return View(new PrimaryNavPage(links, CurrentOf(links, Request.PathBase + Request.Path), wide));
    }

    /// <summary>The longest address that begins the page's own: a case page keeps its queue marked.</summary>
    internal static string CurrentOf(IEnumerable<PrimaryNavLink> links, PathString path) =>
        links.Select(link => link.Href)
            .Where(href => href == "/" ? path == href || !path.HasValue : path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase))
            .MaxBy(href => href.Length) ?? "";
}
