using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Tools;

public sealed class ToolsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task What_is_missing_is_said_and_what_is_added_is_a_click_away_from_reception_and_from_a_case()
    {
        using var admin = await portal.SignedInAsync("admin");
        using var officer = await portal.SignedInAsync("officer");
        var empty = await (await officer.GetAsync("/reception")).FollowAsync("/tools");
        Assert.Equal(4, empty.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("لم تُضف بعد", empty.Text, StringComparison.Ordinal);

        await AddAsync(admin, "الإصدار الأول", 2020);
        var page = await AddAsync(admin, "الإصدار الثاني", 2024);
        await AddAsync(admin, "الإصدار الثالث", 2040);

        Assert.Contains("معمول بها", page.Text, StringComparison.Ordinal);
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        var list = await (await officer.GetAsync($"/cases/{number}")).FollowAsync("/tools");
        Assert.Contains("الإصدار الثاني", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("الإصدار الثالث", list.Text, StringComparison.Ordinal);
        var versions = await list.FollowAsync("/tools/support-policy-guide");
        Assert.Equal(3, versions.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Empty(versions.Document.QuerySelectorAll("main form"));

        var file = list.Document.QuerySelector("main a[href^='/tools/files/']")!.GetAttribute("href")!;
        var answer = await officer.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("application/pdf", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);

        using var applicant = await portal.SignedInAsync(StoredCases.Sarah);
        Assert.Equal(HttpStatusCode.Forbidden, (await applicant.GetAsync(file)).Status);
    }

    [Fact]
    public async Task Only_a_pdf_is_taken()
    {
        using var admin = await portal.SignedInAsync("admin");

        var page = await PostAsync(admin, "social-research-guide", "نسخة", 2024, "guide.pdf", "not a document"u8.ToArray());

        Assert.StartsWith("خطأ", page.Title, StringComparison.Ordinal);
        Assert.Equal("نسخة", page.ValueOf("Form.Label"));
        Assert.False(await portal.WithDbAsync(db => db.ToolVersions.AnyAsync(v => v.Label == "نسخة")));
    }

    [Fact]
    public async Task A_tool_that_the_policy_does_not_name_does_not_exist()
    {
        using var admin = await portal.SignedInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/tools/beneficiaries-regulation")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/tools/anything")).Status);
    }

    private static async Task<PortalPage> AddAsync(PortalClient admin, string label, int year)
    {
        var page = await PostAsync(admin, "support-policy-guide", label, year, "guide.pdf", Pdf());
        Assert.True(page.Text.Contains(label, StringComparison.Ordinal) && page.Document.QuerySelector(".errsum") is null, page.Text);
        return page;
    }

    private static async Task<PortalPage> PostAsync(PortalClient admin, string tool, string label, int year, string fileName, byte[] content)
    {
        var form = (await admin.GetAsync($"/tools/{tool}")).Form().Fill("Form.Label", label)
            .Fill("Form.InForceFrom.Calendar", "Gregorian").Fill("Form.InForceFrom.Day", "1").Fill("Form.InForceFrom.Month", "2").Fill("Form.InForceFrom.Year", $"{year}");
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields())
        {
            parts.Add(new StringContent(value), name);
        }

        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        parts.Add(file, "Form.File", fileName);
        return await PortalPage.OfAsync(admin, await admin.Http.PostAsync(form.Target, parts));
    }

    /// <summary>One empty page.</summary>
    private static byte[] Pdf()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var body in new[] { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>" })
        {
            offsets.Add(text.Length);
            text.Append(offsets.Count).Append(" 0 obj\n").Append(body).Append("\nendobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n");
        offsets.ForEach(offset => text.Append(offset.ToString("D10", System.Globalization.CultureInfo.InvariantCulture)).Append(" 00000 n \n"));
        text.Append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n").Append(start).Append("\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
