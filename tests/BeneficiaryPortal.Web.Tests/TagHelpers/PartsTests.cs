using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

namespace BeneficiaryPortal.Web.Tests.TagHelpers;

public class PartsTests(SpecimenHost host) : IClassFixture<SpecimenHost>
{
    [Theory]
    [InlineData("code", "<bdi dir=\"ltr\" class=\"ltr\">BR-1447-00295</bdi>")]
    [InlineData("no-code", "")]
    [InlineData("name", "<bdi>&lt;i&gt;يوسف Okafor&lt;/i&gt;</bdi>")]
    [InlineData("phone", "<bdi dir=\"ltr\" class=\"ltr num\">055 123 4567</bdi>")]
    [InlineData("amount", "<bdi class=\"ltr num\" dir=\"ltr\">18,000</bdi> ريال")]
    [InlineData("amount-halalas", "<bdi class=\"ltr num\" dir=\"ltr\">2,350.50</bdi> ريال")]
    [InlineData("day", "<time datetime=\"2026-03-15\">26 رمضان 1447هـ (15 مارس 2026م)</time>")]
    [InlineData("no-day", "")]
    [InlineData("instant", "<time datetime=\"2026-03-15T01:05+03:00\">26 رمضان 1447هـ (15 مارس 2026م)، 1:05 صباحًا</time>")]
    [InlineData("instant-day", "<time datetime=\"2026-03-15\">26 رمضان 1447هـ (15 مارس 2026م)</time>")]
    [InlineData("stacked", "<time datetime=\"2026-03-15\">26 رمضان 1447هـ<span class=\"sub\">15 مارس 2026م</span></time>")]
    [InlineData("tag", "<span class=\"tag tag-danger\">متأخر</span>")]
    [InlineData("tag-mute", "<span class=\"tag\">لم يبدأ</span>")]
    [InlineData("notice", "<div class=\"notice notice-warn\">انتبه</div>")]
    [InlineData("details", "<details class=\"more\"><summary>لا أملك هوية</summary><div>راجع المكتب</div></details>")]
    [InlineData("back", "<nav aria-label=\"رجوع\"><a class=\"back\" href=\"/list\">رجوع</a></nav>")]
    [InlineData("user-text", "<div class=\"user-text\" dir=\"auto\">سطر\nHello &lt;b&gt;</div>")]
    [InlineData("user-text-number", "<div class=\"user-text\" dir=\"auto\">طلبي <bdi class=\"ltr\" dir=\"ltr\">BR-1448-000001</bdi>.</div>")]
    [InlineData("no-pager", "")]
    [InlineData("no-chips", "")]
    public async Task Each_part_is_written_as_agreed(string id, string html) => Assert.Equal(html, (await Part(id)).InnerHtml);

    [Theory]
    [InlineData("amount", "18,000 riyals")]
    [InlineData("day", "26 Ramadan 1447 AH (15 March 2026)")]
    [InlineData("instant", "26 Ramadan 1447 AH (15 March 2026), 1:05 am")]
    public async Task The_same_parts_speak_English(string id, string text) => Assert.Equal(text, (await Part(id, language: "en")).TextContent);

    [Fact]
    public async Task Facts_are_a_list_of_names_and_values_with_a_change_that_says_what()
    {
        var rows = (await Part("summary")).QuerySelectorAll("dl.summary > div");
        Assert.Equal(["dt", "dd", "dd"], rows[0].Children.Select(child => child.LocalName));
        Assert.Equal("تغيير الجوال", rows[0].QuerySelector("a[href='/profile']")!.TextContent);
        Assert.Equal(["dt", "dd"], rows[1].Children.Select(child => child.LocalName));
    }

    [Fact]
    public async Task A_table_keeps_its_roles_its_caption_and_each_cells_column()
    {
        var part = await Part("table");
        var table = part.QuerySelector("table")!;
        Assert.Equal("الطلبات", table.QuerySelector("caption")!.TextContent);
        Assert.Equal("table", table.GetAttribute("role"));
        Assert.Equal(["rowgroup", "rowgroup"], table.QuerySelectorAll("thead, tbody").Select(Role));
        Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal("row", Role(row)));
        Assert.Equal(["columnheader", "columnheader", "columnheader", "rowheader", "cell", "cell"], table.QuerySelectorAll("th, td").Select(Role));
        Assert.Equal(["col", "col", "col", "row"], table.QuerySelectorAll("th").Select(th => th.GetAttribute("scope")));
        Assert.Equal(["الموعد", "الحالة"], table.QuerySelectorAll("td").Select(td => td.GetAttribute("data-l")));
        Assert.Equal(("region", "الطلبات", "0"), (Role(part.FirstElementChild!), part.FirstElementChild!.GetAttribute("aria-label"), part.FirstElementChild.GetAttribute("tabindex")));
    }

    [Fact]
    public async Task A_table_of_no_helper_is_left_alone() => Assert.DoesNotContain("role", (await Part("plain")).InnerHtml, StringComparison.Ordinal);

    [Theory]
    [InlineData("", null, "ascending", "?sort=name", "?sort=-due")]
    [InlineData("?sort=due", null, "ascending", "?sort=name", "?sort=-due")]
    [InlineData("?sort=-due&state=late&after=x", null, "descending", "?state=late&sort=name", "?state=late&sort=due")]
    [InlineData("?sort=name&lang2=x", "ascending", null, "?lang2=x&sort=-name", "?lang2=x&sort=due")]
    public async Task A_sorting_heading_says_the_order_and_leads_to_the_other(string query, string? byName, string? byDue, string nameLink, string dueLink)
    {
        var headings = (await Part("table", query)).QuerySelectorAll("th[scope=col]");
        Assert.Equal((byName, byDue), (headings[0].GetAttribute("aria-sort"), headings[1].GetAttribute("aria-sort")));
        Assert.Equal("/specimen/parts" + nameLink, headings[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("/specimen/parts" + dueLink, headings[1].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Paging_is_by_key_and_keeps_the_filters()
    {
        var links = (await Part("pager", "?state=late&after=old")).QuerySelectorAll("nav[aria-label] a");
        Assert.Equal(["/specimen/parts?state=late&before=b1", "/specimen/parts?state=late&after=a1"], links.Select(link => link.GetAttribute("href")));
        Assert.Equal(["السابق", "التالي"], links.Select(link => link.TextContent));
    }

    [Fact]
    public async Task A_chip_removes_its_own_filter_and_no_other()
    {
        var chip = (await Part("chips", "?branch=r&branch=j&state=late&before=x")).QuerySelector("a.chip")!;
        Assert.Equal("/specimen/parts?branch=j&state=late", chip.GetAttribute("href"));
        Assert.Equal("إزالة الرياض", chip.TextContent);
    }

    [Fact]
    public async Task Filters_are_open_without_script()
    {
        var details = (await Part("filters")).QuerySelector("details.filters[open][data-folds]")!;
        Assert.Equal("تصفية القائمة", details.QuerySelector("summary")!.TextContent);
        Assert.NotNull(details.QuerySelector("form[method=get]"));
    }

    [Fact]
    public async Task A_card_has_a_heading_and_is_no_landmark()
    {
        var card = (await Part("card")).QuerySelector("div.card")!;
        Assert.Equal("التوصية", card.QuerySelector("h2")!.TextContent);
        Assert.False(card.HasAttribute("role"));
        Assert.NotNull(card.QuerySelector(".cardbody > p"));
    }

    [Fact]
    public async Task Crumbs_end_with_the_page_itself()
    {
        var crumbs = (await Part("crumbs")).QuerySelectorAll("nav.crumbs ol > li");
        Assert.Equal("/list", crumbs[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("BR-1", crumbs[1].QuerySelector("[aria-current=page] > bdi[dir=ltr]")!.TextContent);
    }

    [Fact]
    public async Task The_view_being_read_is_marked_and_counts_are_spoken()
    {
        var links = (await Part("subnav")).QuerySelectorAll("nav[aria-label='عروض'] a");
        Assert.Equal(["page", null], links.Select(link => link.GetAttribute("aria-current")));
        Assert.Equal("العدد: 1,200", links[0].QuerySelector(".count")!.TextContent);
    }

    [Fact]
    public async Task Tasks_show_what_is_done_what_is_left_and_what_cannot_start()
    {
        var tasks = (await Part("tasks")).QuerySelectorAll("ul.tasks > li");
        Assert.Equal("مكتمل", tasks[0].QuerySelector(".st")!.TextContent);
        Assert.Null(tasks[0].QuerySelector(".tag"));
        Assert.Equal("قيد الإكمال", tasks[1].QuerySelector(".tag-info")!.TextContent);
        Assert.Equal(tasks[1].QuerySelector(".st")!.Id, tasks[1].QuerySelector("a")!.GetAttribute("aria-describedby"));
        Assert.Null(tasks[2].QuerySelector("a"));
        Assert.Equal("غير متاح بعد", tasks[2].QuerySelector(".st-locked")!.TextContent);
    }

    private static string? Role(IElement element) => element.GetAttribute("role");

    private async Task<IElement> Part(string id, string query = "", string? language = null)
    {
        using var reader = host.Reader(language);
        IHtmlDocument page = await reader.GetAsync("/specimen/parts" + query);
        return page.GetElementById(id)!;
    }
}
