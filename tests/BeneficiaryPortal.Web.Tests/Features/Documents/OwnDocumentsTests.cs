using System.Net;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Documents;

/// <summary>Documents over real HTTP, by forms as rendered (STP-2).</summary>
public sealed class OwnDocumentsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_photo_goes_into_its_slot_and_comes_back_as_a_harmless_file()
    {
        var (number, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var done = await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync(Answering.Photo);

        Assert.NotNull(done.Document.QuerySelector(".banner"));
        var held = (await portal.StoredAsync(number)).HeldDocuments("identity").Single();
        Assert.Equal(("هويتي.png", "image/png", 1, false), (held.FileName, held.ContentType, held.Pages, held.AwaitsScan));
        var file = await sarah.Http.GetAsync(new Uri($"/requests/{number}/documents/{held.Id}/file", UriKind.Relative));
        Assert.Equal(("attachment", "image/png"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(file.Headers.CacheControl!.NoStore);
        var shown = await sarah.Http.GetAsync(new Uri($"/requests/{number}/documents/{held.Id}/file?view", UriKind.Relative));
        Assert.Null(shown.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task A_second_file_that_is_refused_takes_nothing_from_the_first()
    {
        var (number, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var again = await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync(Answering.Photo, new ChosenFile("virus.exe", [77, 90, 1, 2, 3]));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("#Form_Files", again.Document.QuerySelector(".errsum a")!.GetAttribute("href"));
        Assert.Contains("virus", again.Document.QuerySelector("#Form_Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await portal.StoredAsync(number)).HeldDocuments("identity"));
    }

    [Fact]
    public async Task Without_a_file_the_page_asks_for_one()
    {
        var (_, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);

        var again = await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("#Form_Files[aria-invalid='true']"));
    }

    [Fact]
    public async Task Nothing_is_taken_in_without_the_token_or_with_it_behind_the_files()
    {
        var (number, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var token = (await sarah.GetAsync(slot)).Form(slot).Fields().Single(field => field.Key == "__RequestVerificationToken");
        using var without = new MultipartFormDataContent { { new ByteArrayContent(PngMaker.Plain()), "Form.Files", "a.png" } };
        using var behind = new MultipartFormDataContent { { new ByteArrayContent(PngMaker.Plain()), "Form.Files", "a.png" }, { new StringContent(token.Value), token.Key } };

        Assert.Equal(HttpStatusCode.BadRequest, (await sarah.Http.PostAsync(new Uri(slot, UriKind.Relative), without)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sarah.Http.PostAsync(new Uri(slot, UriKind.Relative), behind)).StatusCode);
        Assert.Empty((await portal.StoredAsync(number)).HeldDocuments("identity"));
    }

    [Fact]
    public async Task A_script_that_shows_the_progress_is_told_where_to_go_on_and_the_banner_waits_there()
    {
        var (number, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var form = (await sarah.GetAsync(slot)).Form(slot);
        Assert.Contains("{0}", form.Element.GetAttribute("data-upload"), StringComparison.Ordinal);
        var token = form.Fields().Single(field => field.Key == "__RequestVerificationToken");
        using var files = new MultipartFormDataContent { { new StringContent(token.Value), token.Key }, { new ByteArrayContent(PngMaker.Plain()), "Form.Files", "a.png" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, slot) { Content = files };
        request.Headers.Add("X-Upload", "1");

        var answer = await sarah.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.NoContent, $"/requests/{number}/documents"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.NotNull((await sarah.GetAsync($"/requests/{number}/documents")).Document.QuerySelector(".banner"));
    }

    [Fact]
    public async Task A_file_is_deleted_after_a_question_and_leaves_the_store()
    {
        var (number, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync(Answering.Photo);
        var held = (await portal.StoredAsync(number)).HeldDocuments("identity").Single();
        var remove = $"/requests/{number}/documents/{held.Id}/remove";

        await (await sarah.GetAsync(remove)).Form(remove).SubmitAsync();

        Assert.Empty((await portal.StoredAsync(number)).HeldDocuments("identity"));
        Assert.False(File.Exists(Path.Combine(portal.DocumentsFolder, held.StoredName[..2], held.StoredName)));
    }

    [Fact]
    public async Task A_document_that_is_still_valid_is_used_again_and_outlives_the_second_request()
    {
        var first = await portal.GivenAsync(CaseState.AwaitingDeclaration, StoredCases.Khalid, given => given.Opened(portal.Clock.GetUtcNow().UtcDateTime.AddDays(-5)));
        var before = (await portal.StoredAsync(first)).HeldDocuments("identity").Single();
        var (number, slot) = await EmptyDraftAsync(StoredCases.Khalid);
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);

        var done = await (await khalid.GetAsync(slot)).Form($"{slot}/take-over").SubmitAsync();

        Assert.NotNull(done.Document.QuerySelector(".banner"));
        Assert.Equal(before.StoredName, (await portal.StoredAsync(number)).HeldDocuments("identity").Single().StoredName);
    }

    [Fact]
    public async Task That_staff_opened_a_document_is_written_down_and_shown_on_the_case()
    {
        var (number, slot) = await EmptyDraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync(Answering.Photo);
        await portal.MoveAsync(number, (c, cast) => c.Perform(CaseAction.Submit, cast.Applicant.At(c.History[^1].At.AddDays(1))));
        var held = (await portal.StoredAsync(number)).HeldDocuments("identity").Single();
        using var officer = await portal.SignedInAsync("officer");

        var file = await officer.Http.GetAsync(new Uri($"/cases/{number}/documents/{held.Id}/file", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal([held.Id], await portal.WithDbAsync(db => db.DocumentViews.Where(v => db.Cases.Any(c => c.Id == v.CaseId && c.Number == number)).Select(v => v.DocumentId).ToListAsync()));
        Assert.NotNull((await officer.GetAsync($"/cases/{number}")).Document.QuerySelector("main details"));
    }

    [Fact]
    public async Task The_return_page_says_what_the_checks_found_and_the_applicant_reads_it_at_the_slot()
    {
        var number = await portal.GivenAsync(CaseState.UnderVerification);
        using var officer = await portal.SignedInAsync("officer");
        var page = $"/cases/{number}/checks/identity";
        var form = (await officer.GetAsync(page)).Form(page).FillGoodCheck(RiyadhTime.Today(portal.Clock));
        await form.Fill("Form.Original", "NotSeen").Fill("Form.ToMend", "صوّر الوجه الآخر").Fill("Form.Note", "يبدو مهتزًا").SubmitAsync();

        var giveBack = await officer.GetAsync($"/cases/{number}/return");
        Assert.Contains("صوّر الوجه الآخر", giveBack.ValueOf("Form.WhatToMend"), StringComparison.Ordinal);
        Assert.DoesNotContain("مهتزًا", giveBack.ValueOf("Form.WhatToMend"), StringComparison.Ordinal);
        await giveBack.Form().SubmitAsync();

        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var slot = await sarah.GetAsync($"/requests/{number}/documents/identity");
        Assert.Contains("صوّر الوجه الآخر", slot.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("مهتزًا", slot.Text, StringComparison.Ordinal);
    }

    /// <summary>A draft whose identity card is not there.</summary>
    private async Task<(string Number, string Slot)> EmptyDraftAsync(string applicant = StoredCases.Sarah)
    {
        var number = await portal.GivenAsync(CaseState.Draft, applicant, given => given.Opened(portal.Clock.GetUtcNow().UtcDateTime.AddDays(-1)));
        await portal.MoveAsync(number, (c, cast) => c.RemoveDocument(c.HeldDocuments("identity").Single().Id, cast.Applicant.At(c.OpenedAt)));
        return (number, $"/requests/{number}/documents/identity");
    }
}
