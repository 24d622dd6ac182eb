using System.Net;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Catalogue;

/// <summary>The kinds of support as administrators publish them and staff read them.</summary>
public sealed class CatalogueTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_change_is_reviewed_and_published_as_a_new_version_and_a_running_request_stays_on_its_own()
    {
        using var applicant = await portal.SignedInAsync(StoredCases.Khalid);
        var number = await applicant.BeginAsync("representation");
        using var administrator = await portal.SignedInAsync("admin");
        var form = (await administrator.GetAsync("/catalogue/representation/edit")).Form("/catalogue/representation/edit");

        var review = await form.Fill("Form.NameArabic", "الترافع أمام المحاكم كلها").Fill("Form.MonthsBetween", "٦").SubmitAsync("Review");
        Assert.Contains("الترافع أمام المحاكم كلها", review.Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDbAsync(db => db.SupportKinds.CountAsync(kind => kind.Key == "representation")));

        var done = await review.Form("/catalogue/representation/edit").SubmitAsync("Confirm");
        Assert.Equal("/catalogue/representation/versions/2", done.Path);
        var (old, now) = await portal.WithDbAsync(async db => (
            await db.SupportKinds.SingleAsync(kind => kind.Key == "representation" && kind.Number == 1),
            await db.SupportKinds.SingleAsync(kind => kind.Key == "representation" && kind.Number == 2)));
        Assert.Equal(("الترافع أمام المحاكم كلها", 6), (now.Terms.Name.Arabic, now.Terms.MonthsBetween));
        Assert.Equal(old.Terms.Documents, now.Terms.Documents);
        Assert.Equal(old.Terms.AlsoAsked, now.Terms.AlsoAsked);
        Assert.Equal(old.Terms.Eligibility, now.Terms.Eligibility);
        Assert.Equal(1, await portal.WithDbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Kind.Number).SingleAsync()));
    }

    [Fact]
    public async Task A_new_kind_is_offered_with_its_documents()
    {
        using var administrator = await portal.SignedInAsync("admin");
        var form = (await administrator.GetAsync("/catalogue/new")).Form("/catalogue/new")
            .Fill("Form.Key", "translation").Fill("Form.NameArabic", "ترجمة الأحكام").Fill("Form.NameEnglish", "Translation of judgments")
            .Fill("Form.SummaryArabic", "نترجم الحكم لك.").Fill("Form.SummaryEnglish", "We translate the judgment.")
            .Fill("Form.Documents[0].NameArabic", "الحكم").Fill("Form.Documents[0].NameEnglish", "The judgment")
            .Fill("Form.Documents[0].GuidanceArabic", "صورة كاملة").Fill("Form.Documents[0].GuidanceEnglish", "A whole copy").Fill("Form.Documents[0].OriginalSeen", "true");

        var done = await (await form.SubmitAsync("Review")).Form("/catalogue/new").SubmitAsync("Confirm");

        Assert.Equal("/catalogue/translation/versions/1", done.Path);
        var document = Assert.Single(await portal.WithDbAsync(db => db.SupportKinds.Offered().Where(kind => kind.Key == "translation").Select(kind => kind.Terms).SingleAsync()) is { } terms ? terms.Documents : []);
        Assert.Equal(("document-1", "الحكم", true, false), (document.Key, document.Name.Arabic, document.OriginalSeen, document.Expires));
        var taken = await (await administrator.GetAsync("/catalogue/new")).Form("/catalogue/new").Fill("Form.Key", "translation").SubmitAsync("Review");
        Assert.NotNull(taken.Document.QuerySelector("[name='Form.NameArabic'][aria-invalid=true]"));
    }

    [Fact]
    public async Task What_is_taken_out_cannot_be_asked_for_until_it_is_put_back()
    {
        using var administrator = await portal.SignedInAsync("admin");
        var page = await administrator.GetAsync("/catalogue/legal-advice/versions/1");
        await page.Form("/catalogue/legal-advice/offer").SubmitAsync();
        Assert.False(await portal.WithDbAsync(db => db.SupportKinds.Offered().AnyAsync(kind => kind.Key == "legal-advice")));

        var stale = await page.Form("/catalogue/legal-advice/offer").SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);

        await (await administrator.GetAsync("/catalogue/legal-advice/versions/2")).Form("/catalogue/legal-advice/offer").SubmitAsync();
        Assert.True(await portal.WithDbAsync(db => db.SupportKinds.Offered().AnyAsync(kind => kind.Key == "legal-advice")));
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_told_and_loses_nothing()
    {
        using var administrator = await portal.SignedInAsync("admin");
        var first = (await administrator.GetAsync("/catalogue/court-fees/edit")).Form().Fill("Form.SummaryArabic", "وصف أول للنوع");
        var second = (await administrator.GetAsync("/catalogue/court-fees/edit")).Form().Fill("Form.SummaryArabic", "وصف ثان للنوع");
        var (one, two) = (await first.SubmitAsync("Review"), await second.SubmitAsync("Review"));

        Assert.Equal("/catalogue/court-fees/versions/2", (await one.Form().SubmitAsync("Confirm")).Path);
        var lost = await two.Form().SubmitAsync("Confirm");

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains(lost.Document.QuerySelectorAll("textarea"), area => area.TextContent == "وصف ثان للنوع");
        Assert.Equal(2, await portal.WithDbAsync(db => db.SupportKinds.CountAsync(kind => kind.Key == "court-fees")));
    }

    [Theory]
    [InlineData("Form.EligibilityEnglish", "one\ntwo\nthree\nfour\nfive")]
    [InlineData("Form.MonthsBetween", "0")]
    [InlineData("Form.NameEnglish", "")]
    [InlineData("Form.Documents[0].GuidanceArabic", "")]
    public async Task What_is_wrong_is_said_at_its_field(string field, string value)
    {
        using var administrator = await portal.SignedInAsync("admin");
        var page = await (await administrator.GetAsync("/catalogue/court-fees/edit")).Form().Fill(field, value).SubmitAsync("Review");
        Assert.NotNull(page.Document.QuerySelector($"[name='{field}'][aria-invalid=true]"));
    }

    [Fact]
    public async Task Staff_read_it_and_change_nothing()
    {
        using var officer = await portal.SignedInAsync("officer");
        var list = await officer.GetAsync("/catalogue");
        Assert.Empty(list.Document.QuerySelectorAll("main a[href='/catalogue/new']"));
        var kind = await list.FollowAsync(list.Document.QuerySelector("main a.who")!.GetAttribute("href")!);
        Assert.Empty(kind.Document.QuerySelectorAll("main form"));
    }
}
