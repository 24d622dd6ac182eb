using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Requests;

public partial class RequestStatusTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("")]
    [InlineData("/withdraw")]
    public async Task Nothing_on_the_page_tells_that_the_committee_has_decided(string route)
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var pages = new List<string>();
        foreach (var (state, verdict) in new[]
        {
            (CaseState.UnderStudy, Verdict.Accept), (CaseState.AwaitingDecision, Verdict.Accept), (CaseState.ReplyHeld, Verdict.Accept), (CaseState.ReplyHeld, Verdict.Refuse),
        })
        {
            var number = await portal.GivenAsync(state, shaped: given => given.Decided(verdict));
            var page = await sarah.GetAsync($"/requests/{number}{route}");
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            pages.Add(Tokens().Replace(page.Document.DocumentElement.OuterHtml.Replace(number, "NUMBER", StringComparison.Ordinal), ""));
        }

        Assert.Single(pages.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(CaseState.Draft, true)]
    [InlineData(CaseState.Returned, true)]
    [InlineData(CaseState.Submitted, false)]
    [InlineData(CaseState.UnderStudy, false)]
    public async Task Answers_are_offered_for_change_while_they_are_the_persons_to_change(CaseState state, bool changeable)
    {
        var number = await portal.GivenAsync(state);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var links = (await sarah.GetAsync($"/requests/{number}")).Document.QuerySelectorAll(".summary dd.act a").Select(link => link.GetAttribute("href")).Distinct();

        Assert.Equal(changeable ? [$"/requests/{number}/sections/identity", $"/requests/{number}/sections/contact", $"/requests/{number}/family", $"/requests/{number}/sections/income", $"/requests/{number}/sections/need", $"/requests/{number}/sections/bank"] : [], links);
    }

    [Fact]
    public async Task The_reply_is_promised_as_a_floor_once_the_notice_was_given()
    {
        var number = await portal.GivenAsync(CaseState.UnderStudy);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var notice = (await portal.StoredAsync(number)).Notice!;

        var page = await sarah.GetAsync($"/requests/{number}");

        Assert.Contains("لا تقل عن أسبوعين", page.Text, StringComparison.Ordinal);
        var days = page.Document.QuerySelectorAll(".facts time").Select(time => time.GetAttribute("datetime"));
        Assert.Equal(new[] { notice.FloorOn, notice.TargetOn }.Select(day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), days);
    }

    [Theory]
    [InlineData(CaseState.Draft, 0, null)]
    [InlineData(CaseState.Submitted, 0, "استلام الطلب")]
    [InlineData(CaseState.Returned, 1, "مطابقة البيانات والمستندات")]
    [InlineData(CaseState.ReplyHeld, 3, "دراسة لجنة البحث")]
    [InlineData(CaseState.InService, 6, "تقديم الخدمة")]
    [InlineData(CaseState.Closed, 8, null)]
    [InlineData(CaseState.Withdrawn, 2, null)]
    public async Task The_stages_say_what_is_over_and_where_the_request_is(CaseState state, int done, string? current)
    {
        var number = await portal.GivenAsync(state);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var stages = (await sarah.GetAsync($"/requests/{number}")).Document.QuerySelectorAll(".stages > li").ToList();

        Assert.Equal(done, stages.Count(stage => stage.ClassName is null or ""));
        Assert.Equal(current, stages.SingleOrDefault(stage => stage.HasAttribute("aria-current"))?.QuerySelector("h3")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_request_that_was_not_accepted_is_shown_no_registration()
    {
        var number = await portal.GivenAsync(CaseState.Refused);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var stages = (await sarah.GetAsync($"/requests/{number}")).Document.QuerySelectorAll(".stages h3").Select(stage => stage.TextContent.Trim());

        Assert.Equal(["الرد على الطلب", "انتهاء الطلب"], stages.TakeLast(2));
    }

    [Theory]
    [InlineData(CaseState.Draft, "/tasks")]
    [InlineData(CaseState.Returned, "/tasks")]
    [InlineData(CaseState.AwaitingDeclaration, "/declaration")]
    [InlineData(CaseState.Accepted, "/letter")]
    [InlineData(CaseState.Refused, "/letter")]
    public async Task What_the_person_can_do_now_is_the_first_thing_on_the_page(CaseState state, string route)
    {
        var number = await portal.GivenAsync(state);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var page = await sarah.GetAsync($"/requests/{number}");

        Assert.Equal($"/requests/{number}{route}", Assert.Single(page.Document.QuerySelectorAll("main .btn-1")).GetAttribute("href"));
    }

    [GeneratedRegex("(?<=name=\"__RequestVerificationToken\"[^>]*value=\")[^\"]+|(?<=nonce=\")[^\"]+|(?<=id=\"card-|aria-labelledby=\"card-)[^\"]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tokens();
}

public class RequestListTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task People_see_their_own_requests_newest_first_ten_at_a_time()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            numbers.Add(await portal.GivenAsync(CaseState.Submitted));
        }

        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var first = await sarah.GetAsync("/requests");
        var second = await first.FollowAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        numbers.Reverse();
        Assert.Equal(numbers.Take(10), NumbersOf(first));
        Assert.Equal(numbers.Skip(10), NumbersOf(second));
        Assert.Null(second.Document.QuerySelector(".pager"));
    }

    [Fact]
    public async Task Whoever_has_made_no_request_is_led_to_the_first()
    {
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);

        var page = await khalid.GetAsync("/requests");

        Assert.Empty(NumbersOf(page));
        Assert.Equal("/requests/new", Assert.Single(page.Document.QuerySelectorAll("main .btn-1")).GetAttribute("href"));
    }

    private static IEnumerable<string> NumbersOf(PortalPage page) => page.Document.QuerySelectorAll("main h2 a").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
}
