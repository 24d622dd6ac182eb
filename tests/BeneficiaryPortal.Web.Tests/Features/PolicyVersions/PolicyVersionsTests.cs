using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.PolicyVersions;

public sealed class PolicyVersionsTests(PolicyVersionsTests.Demonstration portal) : IClassFixture<PolicyVersionsTests.Demonstration>
{
    [Fact]
    public async Task A_version_tells_what_it_lays_down_and_which_dates_are_no_policy()
    {
        using var admin = await portal.SignedInAsync("admin");
        var page = await (await admin.GetAsync("/policy-versions")).FollowAsync("/policy-versions/1");

        foreach (var told in new[] { "لا تقل عن أسبوعين", "مندوبو", "دليل سياسة الدعم", "وليست من السياسة", "الإحالة إلى الباحث الاجتماعي" })
        {
            Assert.Contains(told, page.Text, StringComparison.Ordinal);
        }

        Assert.True(page.Document.QuerySelectorAll("details li").Length > 20);
    }

    [Theory]
    [InlineData("/policy-versions/99")]
    [InlineData("/policy-versions/0")]
    public async Task A_version_that_was_never_adopted_is_not_found(string path)
    {
        using var admin = await portal.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Adopting_is_reviewed_then_confirmed_and_running_requests_stay_on_their_version() // GOV-2
    {
        var number = await portal.GivenAsync(CaseState.Submitted);
        var before = (await portal.StoredAsync(number)).PolicyVersionId;
        var newest = await NewestAsync();
        using var admin = await portal.SignedInAsync("admin");
        var form = (await admin.GetAsync("/policy-versions/adopt")).Form().Fill("Form.Profile", "mouj").Fill("Form.MonthReading", "Gregorian");
        var review = await form.SubmitAsync("Review");
        Assert.Contains("لا تقل عن شهر", review.Text, StringComparison.Ordinal);
        Assert.Contains("جار", review.Document.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(newest.Number, (await NewestAsync()).Number);

        var changed = await review.Form().SubmitAsync("Change");
        Assert.NotNull(changed.Document.QuerySelector("[name='Form.Profile'][value=mouj][checked]"));
        Assert.NotNull(changed.Document.QuerySelector("[name='Form.MonthReading'][value=Gregorian][checked]"));

        var done = await (await changed.Form().SubmitAsync("Review")).Form().SubmitAsync("Confirm");
        var adopted = await NewestAsync();
        Assert.Equal($"/policy-versions/{adopted.Number}", done.Path);
        Assert.Equal((newest.Number + 1, "mouj", MonthReading.Gregorian), (adopted.Number, adopted.ProfileKey, adopted.MonthReading));
        Assert.Equal(before, (await portal.StoredAsync(number)).PolicyVersionId);
        Assert.Equal("mouj", (await portal.WithServiceAsync<PolicyInForce, PolicyVersion>(inForce => inForce.ReadAsync(CancellationToken.None).AsTask())).ProfileKey);
    }

    [Fact]
    public async Task Of_two_adoptions_at_once_one_is_made_and_the_other_hears_of_it()
    {
        var before = (await NewestAsync()).Number;
        using var one = await portal.SignedInAsync("admin");
        using var other = await portal.SignedInAsync("admin");
        var reviews = await Task.WhenAll(ReviewAsync(one, "herfah"), ReviewAsync(other, "najran"));
        var answers = await Task.WhenAll(reviews.Select(review => review.Form().SubmitAsync("Confirm")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(before + 1, (await NewestAsync()).Number);
        var lost = answers.Single(answer => answer.Status == HttpStatusCode.Conflict);
        Assert.NotNull(lost.Document.QuerySelector(".errsum"));
        Assert.Equal($"{before + 1}", lost.Document.QuerySelector("[name='Form.InForce']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_policy_and_a_month_must_be_chosen()
    {
        using var admin = await portal.SignedInAsync("admin");
        var form = (await admin.GetAsync("/policy-versions/adopt")).Form();
        var again = await form.SubmitAsync("Review");
        Assert.Equal("#Form_Profile", Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));

        var forged = form.Fields("Review").Append(new("Form.Profile", "somebody-elses"));
        Assert.NotNull((await admin.PostAsync(form.Target, forged)).Document.QuerySelector(".errsum"));
    }

    [Fact]
    public async Task Administrators_find_no_way_to_a_case_there()
    {
        var number = await portal.GivenAsync(CaseState.ReplyHeld);
        using var admin = await portal.SignedInAsync("admin");
        foreach (var path in new[] { "/policy-versions", "/policy-versions/1", "/policy-versions/adopt" })
        {
            var page = await admin.GetAsync(path);
            Assert.Empty(page.Document.QuerySelectorAll("a[href*='/cases'], a[href*='/requests']"));
            Assert.DoesNotContain(number, page.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("director")]
    [InlineData("chair")]
    [InlineData(StoredCases.Sarah)]
    public async Task Nobody_else_administers_the_policy(string identifier)
    {
        using var person = await portal.SignedInAsync(identifier);
        foreach (var path in new[] { "/policy-versions", "/policy-versions/1", "/policy-versions/adopt" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await person.GetAsync(path)).Status);
        }
    }

    private static async Task<PortalPage> ReviewAsync(PortalClient admin, string profile) =>
        await (await admin.GetAsync("/policy-versions/adopt")).Form().Fill("Form.Profile", profile).SubmitAsync("Review");

    private Task<PolicyVersion> NewestAsync() => portal.WithDbAsync(db => db.PolicyVersions.AsNoTracking().Newest().FirstAsync());

    /// <summary>Offers all five policies, as the demonstration does.</summary>
    public sealed class Demonstration : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Portal:DemoData", "true");
        }
    }
}
