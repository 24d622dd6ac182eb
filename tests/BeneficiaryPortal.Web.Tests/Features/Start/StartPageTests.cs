using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Start;

public class StartPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_visitor_reads_what_the_portal_is_and_finds_one_way_in()
    {
        using var visitor = portal.Visitor();

        var page = await visitor.GetAsync("/");

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Contains("جمعية قبس القضائية", page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/sign-up", Assert.Single(page.Document.QuerySelectorAll("main .btn-1")).GetAttribute("href"));
        Assert.Contains("مكتب الاستقبال", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reply_period_is_said_as_a_floor_in_the_words_of_the_policy()
    {
        using var visitor = portal.Visitor();

        Assert.Contains("خلال مدة لا تقل عن أسبوعين", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        await visitor.InEnglishAsync();
        Assert.Contains("in not less than 2 weeks", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stages_and_channels_are_those_of_the_policy()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetAsync("/");

        Assert.Equal(
            ["إعداد الطلب", "استلام الطلب", "مطابقة البيانات والمستندات", "توقيع إقرار صحة البيانات", "دراسة لجنة البحث", "الرد على الطلب", "استكمال التسجيل", "تقديم الخدمة", "انتهاء الطلب"],
            page.Document.QuerySelectorAll(".timeline h3").Select(stage => stage.TextContent.Trim()));
        Assert.Contains("مندوبو الفروع", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beneficiaries_are_led_to_a_new_request_and_staff_to_the_policy()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var officer = await portal.SignedInAsync("officer");

        Assert.Equal("/requests/new", Assert.Single((await sarah.GetAsync("/")).Document.QuerySelectorAll("main .btn-1")).GetAttribute("href"));
        Assert.Empty((await officer.GetAsync("/")).Document.QuerySelectorAll("main .btn-1"));
    }
}

public class StartPageOfACraftsAssociationTests(StartPageOfACraftsAssociationTests.Herfah portal) : IClassFixture<StartPageOfACraftsAssociationTests.Herfah>
{
    [Fact]
    public async Task A_policy_without_registration_and_delivery_ends_with_the_reply_after_a_month()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetAsync("/");

        Assert.Equal(["الرد على الطلب", "انتهاء الطلب"], page.Document.QuerySelectorAll(".timeline h3").TakeLast(2).Select(stage => stage.TextContent.Trim()));
        Assert.Contains("خلال مدة لا تقل عن شهر", page.Text, StringComparison.Ordinal);
    }

    public sealed class Herfah() : PortalFactory("herfah");
}
