using System.Net;
using BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

namespace BeneficiaryPortal.Web.Tests.Features.Errors;

public class ErrorPagesTests(SpecimenHost host) : IClassFixture<SpecimenHost>
{
    private static readonly KeyValuePair<string, string>[] Typed =
    [
        new("Form.Reason", "دخل الأسرة دون الحد <b>الأدنى</b>"), new("Form.Password", "pass phrase of mine"), new("Form.Name", "أمل"),
    ];

    [Theory]
    [InlineData("/nowhere", 404, "لم نجد هذه الصفحة")]
    [InlineData("/errors/500", 404, "لم نجد هذه الصفحة")]
    [InlineData("/specimen/status/403", 403, "هذه الصفحة ليست ضمن صلاحياتك")]
    [InlineData("/specimen/status/409", 409, "سبقك شخص آخر إلى تغيير هذا الطلب")]
    [InlineData("/specimen/status/429", 429, "انتظر قليلًا ثم حاول من جديد")]
    [InlineData("/specimen/status/405", 405, "لم نستطع فهم هذا الطلب")]
    [InlineData("/specimen/fails", 500, "حدث خلل من جهتنا")]
    public async Task What_cannot_be_shown_is_said_in_plain_words_with_a_way_forward(string address, int status, string heading)
    {
        using var reader = host.Reader();
        using var answer = await reader.SendAsync(HttpMethod.Get, address);
        Assert.Equal(status, (int)answer.StatusCode);
        var page = await reader.GetAsync(address);
        Assert.Equal(heading, page.QuerySelectorAll("h1").Single().TextContent);
        Assert.StartsWith(heading + " — ", page.Title!, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a.btn[href]"));
    }

    [Fact]
    public async Task A_failure_gives_its_number_and_nothing_of_itself()
    {
        using var reader = host.Reader("en");
        var page = await reader.GetAsync("/specimen/fails");
        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")!.TextContent);
        Assert.NotEqual("", page.QuerySelector("dd bdi[dir=ltr]")!.TextContent);
        Assert.DoesNotContain("as the test asked", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_left_open_too_long_keeps_what_was_typed_but_no_password()
    {
        using var reader = host.Reader();
        var (status, page) = await reader.PostAsync("/specimen", Typed);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("انتهت صلاحية هذه الصفحة", page.QuerySelector("h1")!.TextContent);
        Assert.Equal([Typed[0].Value], page.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.DoesNotContain("pass phrase", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a.btn[href='/specimen']"));
    }

    [Theory]
    [InlineData(409, "سبقك شخص آخر إلى تغيير هذا الطلب")]
    [InlineData(401, "انتهت جلستك")]
    public async Task A_change_that_came_too_late_keeps_what_was_typed(int status, string heading)
    {
        using var reader = host.Reader();
        var token = (await reader.GetAsync("/specimen")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var (answered, page) = await reader.PostAsync($"/specimen/status/{status}", [.. Typed, new("__RequestVerificationToken", token)]);
        Assert.Equal(status, (int)answered);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal([Typed[0].Value], page.QuerySelectorAll("textarea").Select(area => area.TextContent));
    }

    [Fact]
    public async Task The_language_link_of_an_error_page_leads_to_the_page_that_was_asked_for()
    {
        using var reader = host.Reader();
        var page = await reader.GetAsync("/nowhere?q=1");
        Assert.Equal("/nowhere?q=1&lang=en", page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_page_has_its_frame()
    {
        using var reader = host.Reader();
        var page = await reader.GetAsync("/nowhere");
        Assert.Equal("#main", page.Body!.FirstElementChild!.GetAttribute("href"));
        Assert.Equal("-1", page.QuerySelector("main#main")!.GetAttribute("tabindex"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector("footer a[href='/policy']"));
        Assert.Equal("تحتاج مساعدة؟", page.QuerySelector("footer h2")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("[style], script:not([nonce]), style"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }
}
