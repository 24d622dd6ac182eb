using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Tests.Documents;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Clock;

/// <summary>A file that came while the antivirus gave no answer is shown to nobody; the clock asks again.</summary>
public sealed class AwaitedScansTests(AwaitedScansTests.ScannedPortal portal) : IClassFixture<AwaitedScansTests.ScannedPortal>
{
    [Fact]
    public async Task What_the_antivirus_finds_clean_at_last_is_opened()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var (_, file, held) = await GivenAwaitingAsync(sarah);
        Assert.NotNull((await sarah.GetAsync(file)).Document.QuerySelector("main h1"));
        Assert.Equal(0, await ScanAsync());

        portal.Antivirus.Answer = "stream: OK";
        Assert.Equal(1, await ScanAsync());

        var after = await sarah.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "image/png"), (after.StatusCode, after.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(StoredFiles(held.StoredName));
        Assert.Equal(0, await ScanAsync());
    }

    [Fact]
    public async Task What_it_finds_infected_at_last_is_gone_and_the_applicant_is_told()
    {
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var (number, file, held) = await GivenAwaitingAsync(sarah);

        portal.Antivirus.Answer = "stream: Eicar-Test FOUND";
        Assert.Equal(1, await ScanAsync());

        Assert.Empty(StoredFiles(held.StoredName));
        Assert.Equal(HttpStatusCode.NotFound, (await sarah.Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode);
        var slot = await sarah.GetAsync($"/requests/{number}/documents/identity");
        Assert.Contains(held.FileName, slot.Document.QuerySelector(".notice-warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(MessageKind.DocumentRefused, await portal.WithDbAsync(db => db.Messages.Where(m => db.Cases.Any(c => c.Id == m.CaseId && c.Number == number)).Select(m => m.Kind).ToListAsync()));
    }

    [Theory]
    [InlineData("stream: OK", true)]
    [InlineData("stream: Eicar-Test FOUND", false)]
    public async Task A_paper_of_a_contact_is_scanned_at_last_too(string answer, bool isKept)
    {
        portal.Antivirus.Answer = "busy ERROR";
        using var officer = await portal.SignedInAsync("officer");
        var letter = await (await officer.GetAsync("/contacts/new")).Form().Fill("Form.Visitor", $"Letter {isKept}").Fill("Form.Channel", "Letters").Fill("Form.Purpose", "Inquiry").Fill("Form.Asked", "?").SubmitAsync();
        var shown = await (await letter.FollowAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers").SubmitFilesAsync(Answering.Photo);
        Assert.NotNull(shown.Document.QuerySelector("section[aria-labelledby=papers] .tag"));
        Assert.NotNull((await officer.GetAsync($"{letter.Path}/papers/1/file")).Document.QuerySelector("main h1"));

        portal.Antivirus.Answer = answer;
        Assert.Equal(1, await ScanAsync());

        Assert.Equal(isKept ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await officer.Http.GetAsync(new Uri($"{letter.Path}/papers/1/file", UriKind.Relative))).StatusCode);
        Assert.Equal(isKept, (await officer.GetAsync(letter.Path)).Document.QuerySelector("section[aria-labelledby=papers] .notice-warn") is null);
    }

    [Fact]
    public async Task No_page_of_it_is_drawn_before()
    {
        portal.Antivirus.Answer = "busy ERROR";
        using var officer = await portal.SignedInAsync("officer");
        var letter = await (await officer.GetAsync("/contacts/new")).Form().Fill("Form.Visitor", "Letter of a page").Fill("Form.Channel", "Letters").Fill("Form.Purpose", "Inquiry").Fill("Form.Asked", "?").SubmitAsync();
        await (await letter.FollowAsync($"{letter.Path}/papers")).Form($"{letter.Path}/papers").SubmitFilesAsync(new ChosenFile("letter.pdf", PdfMaker.Plain()));
        var page = new Uri($"{letter.Path}/papers/1/pages/1", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Http.GetAsync(page)).StatusCode);

        portal.Antivirus.Answer = "stream: OK";
        Assert.Equal(1, await ScanAsync());

        Assert.Equal(HttpStatusCode.OK, (await officer.Http.GetAsync(page)).StatusCode);
    }

    private async Task<(string Number, string File, CaseDocument Held)> GivenAwaitingAsync(PortalClient sarah)
    {
        portal.Antivirus.Answer = "busy ERROR";
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.Opened(portal.Clock.GetUtcNow().UtcDateTime.AddDays(-1)));
        await portal.MoveAsync(number, (c, cast) => c.RemoveDocument(c.HeldDocuments("identity").Single().Id, cast.Applicant.At(c.OpenedAt)));
        var slot = $"/requests/{number}/documents/identity";
        await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync(Answering.Photo);
        var held = (await portal.StoredAsync(number)).HeldDocuments("identity").Single();
        Assert.True(held.AwaitsScan);
        return (number, $"/requests/{number}/documents/{held.Id}/file", held);
    }

    private Task<int> ScanAsync() => portal.WithServiceAsync<AwaitedScans, int>(scans => scans.RunAsync(CancellationToken.None));

    private string[] StoredFiles(string name) => Directory.GetFiles(portal.DocumentsFolder, name, SearchOption.AllDirectories);

    /// <summary>With an antivirus that answers what the test says.</summary>
    public sealed class ScannedPortal : PortalFactory
    {
        internal FakeClamd Antivirus { get; } = new("busy ERROR");

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Antivirus.DisposeAsync();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Documents:Clamd", Antivirus.Address);
        }
    }
}
