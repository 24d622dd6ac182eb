using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Common;

/// <summary>The main menu has one row on a telephone. Everything is there without script.</summary>
public sealed class PrimaryNavTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("officer", "ar", "/reception /contacts /cases", "/catalogue /policy")]
    [InlineData("officer", "en", "/reception /contacts /cases", "/catalogue /policy")]
    [InlineData("branch", "ar", "/reception /contacts /cases", "/catalogue /policy")]
    [InlineData("director", "en", "/contacts /cases /held-replies", "/catalogue /policy")]
    [InlineData("admin", "ar", "/users /catalogue", "/policy-versions /messages /tools /policy")]
    [InlineData("admin", "en", "/users /catalogue", "/policy-versions /messages /tools /policy")]
    [InlineData("manager", "ar", "/contacts /cases /catalogue /policy", "")]
    [InlineData("researcher", "en", "/research /catalogue /policy", "")]
    [InlineData("member", "en", "/committee", "/catalogue /policy")]
    public async Task What_is_too_much_for_one_row_stands_beneath_a_word_in_the_same_order_and_a_wide_page_shows_all(string who, string language, string row, string beneath)
    {
        using var reader = await portal.SignedInAsync(who);
        var menu = (await reader.GetAsync($"/catalogue?lang={language}")).Document.QuerySelector("nav.svcnav")!;

        Assert.Equal(row, Links("ul:first-child > li:not(.folded) a"));
        Assert.Equal(beneath, Links("details a"));
        Assert.Equal(beneath, Links("ul:first-child > li.folded a"));
        var isBeneath = beneath.Contains("/catalogue", StringComparison.Ordinal);
        Assert.Equal(isBeneath, menu.QuerySelector("summary[aria-current=true]") is not null);
        Assert.Equal(isBeneath ? 2 : 1, menu.QuerySelectorAll("a[href='/catalogue'][aria-current=page]").Length);

        string Links(string selector) => string.Join(' ', menu.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")));
    }
}
