using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common.Components.PrimaryNav;

/// <summary>One place a person goes to.</summary>
public sealed record PrimaryNavLink(string Text, string Href);

/// <summary>What the main menu shows. On a telephone it keeps to one row: what is too much for it stands beneath a word that opens it.</summary>
public sealed record PrimaryNavPage(IReadOnlyList<PrimaryNavLink> Links, string Current, bool Wide)
{
    // What 390 px hold, in letters, alone and beside that word; a gap is as wide as two.
    private const int Row = 45;
    private const int RowBesideMore = 35;
    private const int Gap = 2;

    public IReadOnlyList<PrimaryNavLink> Folded { get; } = Letters(Links) <= Row ? [] : [.. Links.Skip(BesideMore(Links))];

    private static int Letters(IEnumerable<PrimaryNavLink> links) => links.Sum(link => link.Text.Length + Gap) - Gap;

    private static int BesideMore(IReadOnlyList<PrimaryNavLink> links) =>
        Enumerable.Range(1, links.Count).LastOrDefault(count => Letters(links.Take(count)) <= RowBesideMore, defaultValue: 1);
}

/// <summary>The main menu of whoever is reading: each role brings its own places.</summary>
public sealed class PrimaryNavViewComponent(IStringLocalizer<CommonText> text) : ViewComponent
{
    private const Roles Desk = Roles.RelationsOfficer | Roles.BranchRepresentative;

    public IViewComponentResult Invoke(bool wide = false)
    {
        var roles = UserClaimsPrincipal.PortalRoles();
        List<PrimaryNavLink> links = [.. Places().Where(place => (place.For & roles) != Roles.None).Select(place => new PrimaryNavLink(place.Text, Url.Content(place.Href)))];
        if (roles == Roles.None)
        {
            links.Add(new(text["Nav.Home"], Url.Content("~/")));
        }

        links.Add(new(text["Nav.Policy"], Url.Content("~/policy")));
        return View(new PrimaryNavPage(links, CurrentOf(links, Request.PathBase + Request.Path), wide));
    }

    /// <summary>The longest address that begins the page's own: a case page keeps its queue marked.</summary>
    internal static string CurrentOf(IEnumerable<PrimaryNavLink> links, PathString path) =>
        links.Select(link => link.Href)
            .Where(href => href == "/" ? path == href || !path.HasValue : path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase))
            .MaxBy(href => href.Length) ?? "";

    private IEnumerable<(Roles For, string Text, string Href)> Places() =>
    [
        (Roles.Beneficiary, text["Nav.Requests"], "~/requests"),
        (Desk, text["Nav.Reception"], "~/reception"),
        (Desk | Roles.ServiceCentreManager | Roles.GeneralDirector, text["Nav.Contacts"], "~/contacts"),
        (Desk | Roles.ServiceCentreManager | Roles.GeneralDirector, text["Nav.Cases"], "~/cases"),
        (Roles.SocialResearcher, text["Nav.Research"], "~/research"),
        (Roles.CommitteeMember | Roles.CommitteeChair, text["Nav.Committee"], "~/committee"),
        (Roles.GeneralDirector, text["Nav.HeldReplies"], "~/held-replies"),
        (Roles.Administrator, text["Nav.Users"], "~/users"),
        (CaseVisibility.StaffOfCases | Roles.Administrator, text["Nav.Catalogue"], "~/catalogue"),
        (Roles.Administrator, text["Nav.PolicyVersions"], "~/policy-versions"),
        (Roles.Administrator, text["Nav.Messages"], "~/messages"),
        (Roles.Administrator, text["Nav.Tools"], "~/tools"),
    ];
}
