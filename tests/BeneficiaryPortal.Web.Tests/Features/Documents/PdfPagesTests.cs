using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Features.Documents;

/// <summary>The pages of a PDF stand beside the checklist as pictures.</summary>
public sealed class PdfPagesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Pages_of_a_pdf_are_drawn_beside_its_checklist_and_one_reading_is_written_down_once()
    {
        var (number, id) = await GivenPdfAsync(Enumerable.Range(1, 7).Aggregate(new PdfMaker(), (pdf, page) => pdf.AddText($"Page {page}")).Build());
        using var officer = await portal.SignedInAsync("officer");

        var check = (await officer.GetAsync($"/cases/{number}/checks/identity")).Document;
        var shown = check.QuerySelectorAll(".preview img").Select(picture => picture.GetAttribute("src")!).Where(src => src.Contains($"/{id}/", StringComparison.Ordinal)).ToList();
        Assert.Equal([.. Enumerable.Range(1, 5).Select(page => $"/cases/{number}/documents/{id}/pages/{page}")], shown);
        Assert.Equal([$"/cases/{number}/documents/{id}/pages/6", $"/cases/{number}/documents/{id}/pages/7"], check.QuerySelectorAll("a.pagelink").Select(link => link.GetAttribute("href")!));

        foreach (var page in (string[])[shown[0], shown[1]])
        {
            var answer = await officer.Http.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.StartsWith("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']));
        }

        Assert.Equal(1, await portal.WithDbAsync(db => db.DocumentViews.CountAsync(view => view.DocumentId == id && db.Cases.Any(c => c.Id == view.CaseId && c.Number == number))));
    }

    [Fact]
    public async Task A_page_that_is_not_there_does_not_exist_nor_does_one_of_somebody_elses_case()
    {
        var (number, id) = await GivenPdfAsync(PdfMaker.Plain());
        using var officer = await portal.SignedInAsync("officer");
        using var member = await portal.SignedInAsync("member");

        foreach (var page in (string[])["0", "-1", "2", "99999"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.Http.GetAsync(new Uri($"/cases/{number}/documents/{id}/pages/{page}", UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await member.Http.GetAsync(new Uri($"/cases/{number}/documents/{id}/pages/1", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_page_that_cannot_be_drawn_says_so_and_offers_the_download()
    {
        var (number, id) = await GivenPdfAsync(Bytes.Of("%PDF-1.4 and nothing that could be drawn"));
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync($"/cases/{number}/documents/{id}/pages/1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='/cases/{number}/documents/{id}/file']"));
    }

    /// <summary>A PDF in the slot of the identity card, as if it had come in clean.</summary>
    private async Task<(string Number, int Id)> GivenPdfAsync(byte[] content)
    {
        var number = await portal.GivenAsync(CaseState.Draft);
        var name = DocumentStore.NewName();
        var pages = System.Text.Encoding.Latin1.GetString(content).Split("/Type/Page/").Length - 1;
        using (var plain = new MemoryStream(content))
        {
            await portal.Services.GetRequiredService<DocumentStore>().SaveAsync(name, new DocumentLabel(DocumentState.Clean, DocumentKind.Pdf, "lease.pdf", new string('0', 64), pages, 0, 0), plain, CancellationToken.None);
        }

        var id = 0;
        await portal.MoveAsync(number, (c, cast) =>
        {
            var at = c.History[^1].At;
            id = c.AttachDocument("identity", new DocumentFile(name, "lease.pdf", "application/pdf", content.Length, Math.Max(1, pages), new string('0', 64), AwaitsScan: false), cast.Applicant.At(at)).Id;
            c.Perform(CaseAction.Submit, cast.Applicant.At(at.AddDays(1)));
            c.Perform(CaseAction.TakeUp, cast.Officer.At(at.AddDays(2)));
        });
        return (number, id);
    }
}
