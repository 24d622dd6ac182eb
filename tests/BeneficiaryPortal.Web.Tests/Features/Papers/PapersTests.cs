using System.Net;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Papers;

/// <summary>The scans of letters, over real HTTP (CHN-4, CHN-4f).</summary>
public sealed class PapersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_letter_that_begins_no_request_is_scanned_looked_at_on_record_and_taken_out_again()
    {
        using var officer = await portal.SignedInAsync("officer");
        var letter = await LetterAsync(officer, "خطاب يُمسح");
        Assert.NotNull(letter.Document.QuerySelector("section[aria-labelledby=papers] .notice"));

        var attached = await (await letter.FollowAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers").SubmitFilesAsync(Answering.Photo);
        Assert.Equal(letter.Path, attached.Path);
        Assert.NotNull(attached.Document.QuerySelector(".banner"));
        var paper = await attached.FollowAsync($"{letter.Path}/papers/1");
        Assert.Equal($"{letter.Path}/papers/1/file?view", paper.Document.QuerySelector("main img")!.GetAttribute("src"));
        Assert.Empty(await ReadingsAsync(letter));

        var file = await officer.Http.GetAsync(new Uri($"{letter.Path}/papers/1/file", UriKind.Relative));
        await officer.Http.GetAsync(new Uri($"{letter.Path}/papers/1/file?view", UriKind.Relative));
        Assert.Equal(("attachment", "image/png"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal([1], await ReadingsAsync(letter));

        var gone = await (await paper.FollowAsync($"{letter.Path}/papers/1/remove")).Form().SubmitAsync();
        Assert.Equal(letter.Path, gone.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{letter.Path}/papers/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{letter.Path}/papers/1/file")).Status);
        Assert.Empty(Directory.GetFiles(portal.DocumentsFolder, await StoredNameAsync(letter), SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_page_of_a_PDF_is_looked_at_as_a_picture()
    {
        using var officer = await portal.SignedInAsync("officer");
        var letter = await LetterAsync(officer, "خطاب من صفحتين");
        await (await officer.GetAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers").SubmitFilesAsync(new ChosenFile("letter.pdf", PdfMaker.Plain()));

        var shown = await officer.GetAsync($"{letter.Path}/papers/1");
        var page = await officer.Http.GetAsync(new Uri(shown.Document.QuerySelector("main img")!.GetAttribute("src")!, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, "image/png"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal([1], await ReadingsAsync(letter));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"{letter.Path}/papers/1/pages/99")).Status);
    }

    [Fact]
    public async Task A_file_that_is_refused_is_named_and_takes_nothing_from_the_others()
    {
        using var officer = await portal.SignedInAsync("officer");
        var letter = await LetterAsync(officer, "خطاب معه برنامج");

        var again = await (await officer.GetAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers").SubmitFilesAsync(Answering.Photo, new ChosenFile("virus.exe", [77, 90, 1, 2, 3]));

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Contains("virus", again.Document.QuerySelector("#Form_Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector(".notice-ok"));
        Assert.Single(await portal.WithDbAsync(db => db.Contacts.Where(c => c.Visitor == "خطاب معه برنامج").SelectMany(c => c.Papers).ToListAsync()));
    }

    [Fact]
    public async Task Papers_that_are_attached_at_once_are_all_there()
    {
        using var officer = await portal.SignedInAsync("officer");
        var letter = await LetterAsync(officer, "خطاب من ثلاثة أوراق");
        var forms = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => (await officer.GetAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers")));

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitFilesAsync(Answering.Photo)));

        Assert.All(answers, answer => Assert.Equal(letter.Path, answer.Path));
        Assert.Equal(3, (await officer.GetAsync(letter.Path)).Document.QuerySelectorAll("section[aria-labelledby=papers] .files li").Length);
    }

    [Fact]
    public async Task Papers_are_seen_by_whoever_sees_the_contact_and_by_nobody_else()
    {
        using var officer = await portal.SignedInAsync("officer");
        var letter = await LetterAsync(officer, "خطاب للمركز وحده");
        await (await officer.GetAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers").SubmitFilesAsync(Answering.Photo);
        using var branch = await portal.SignedInAsync("branch");
        using var manager = await portal.SignedInAsync("manager");

        foreach (var path in new[] { "/papers", "/papers/1", "/papers/1/file", "/papers/1/remove" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync(letter.Path + path)).Status);
        }

        var seen = await manager.GetAsync($"{letter.Path}/papers/1");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Null(seen.Document.QuerySelector($"a[href='{letter.Path}/papers/1/remove']"));
    }

    private static async Task<PortalPage> LetterAsync(PortalClient officer, string from) =>
        await (await officer.GetAsync("/contacts/new")).Form().Fill("Form.Visitor", from).Fill("Form.Channel", nameof(Channel.Letters)).Fill("Form.Purpose", "Inquiry").Fill("Form.Asked", "ما كُتب فيه").SubmitAsync();

    private Task<List<int>> ReadingsAsync(PortalPage letter)
    {
        var id = long.Parse(letter.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        return portal.WithDbAsync(db => db.DocumentViews.Where(view => view.ContactId == id).Select(view => view.DocumentId).ToListAsync());
    }

    private Task<string> StoredNameAsync(PortalPage letter)
    {
        var id = long.Parse(letter.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        return portal.WithDbAsync(db => db.Contacts.Where(c => c.Id == id).SelectMany(c => c.Papers).Select(p => p.StoredName).SingleAsync());
    }
}
