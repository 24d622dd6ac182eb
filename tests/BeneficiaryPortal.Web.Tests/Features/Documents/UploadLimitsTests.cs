using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Features.Documents;

/// <summary>What a case may hold, when several files come at once or one is too large.</summary>
public sealed class UploadLimitsTests(UploadLimitsTests.SmallPortal portal) : IClassFixture<UploadLimitsTests.SmallPortal>
{
    private const int Room = 6;

    [Fact]
    public async Task Two_uploads_at_once_both_find_their_place_and_never_more_than_there_is()
    {
        var (number, slot, held) = await DraftAsync();
        using var phone = await portal.SignedInAsync(StoredCases.Sarah);
        using var laptop = await portal.SignedInAsync(StoredCases.Sarah);
        var forms = await Task.WhenAll(Enumerable.Range(0, Room + 2 - held).Select(async i => (await (i % 2 == 0 ? phone : laptop).GetAsync(slot)).Form(slot)));
        var before = StoredFiles().Length;

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitFilesAsync(Answering.Photo)));

        var stored = await portal.StoredAsync(number);
        Assert.Equal(Room, stored.HeldDocuments().Count());
        Assert.Equal(2, answers.Count(answer => answer.Document.QuerySelector("#Form_Files-error") is not null));
        Assert.Equal(Room - held, stored.HeldDocuments("identity").Select(document => document.StoredName).Count(IsStored));
        Assert.Equal(before + Room - held, StoredFiles().Length);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_in_the_readers_language_and_leaves_nothing()
    {
        var (number, slot, _) = await DraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        var before = StoredFiles();

        var again = await (await sarah.GetAsync(slot)).Form(slot).SubmitFilesAsync(new ChosenFile("photo.jpg", [0xFF, 0xD8, 0xFF, .. new byte[1_100_000]]));

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Contains("أكبر من الحد", again.Document.QuerySelector("#Form_Files-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await portal.StoredAsync(number)).HeldDocuments("identity"));
        Assert.Equal(before, StoredFiles());
    }

    [Fact]
    public async Task A_body_over_what_a_case_may_hold_is_not_even_read()
    {
        var (number, slot, _) = await DraftAsync();
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var body = new MultipartFormDataContent { { new ByteArrayContent(new byte[6_000_000]), "Form.Files", "photo.jpg" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, slot) { Content = body };

        var answer = await sarah.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("أكبر من الحد", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await portal.StoredAsync(number)).HeldDocuments("identity"));
    }

    private async Task<(string Number, string Slot, int Held)> DraftAsync()
    {
        var number = await portal.GivenAsync(CaseState.Draft, shaped: given => given.Opened(portal.Clock.GetUtcNow().UtcDateTime.AddDays(-1)));
        await portal.MoveAsync(number, (c, cast) => c.RemoveDocument(c.HeldDocuments("identity").Single().Id, cast.Applicant.At(c.OpenedAt)));
        return (number, $"/requests/{number}/documents/identity", (await portal.StoredAsync(number)).HeldDocuments().Count());
    }

    private string[] StoredFiles() =>
        [.. Directory.GetFiles(Directory.CreateDirectory(portal.DocumentsFolder).FullName, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private bool IsStored(string name) => File.Exists(Path.Combine(portal.DocumentsFolder, name[..2], name));

    /// <summary>With little room: six files, a megabyte each, four in all.</summary>
    public sealed class SmallPortal : PortalFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Documents:MaxFilesPerCase", "6");
            builder.UseSetting("Documents:MaxMegabytes", "1");
            builder.UseSetting("Documents:MaxMegabytesPerCase", "4");
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, BodyLimit>());
        }
    }

    /// <summary>What Kestrel does, and the server of these tests does not: a body that says it is longer than it may be is refused at its first byte.</summary>
    private sealed class BodyLimit : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                var limit = new Limit();
                context.Features.Set<IHttpMaxRequestBodySizeFeature>(limit);
                context.Request.Body = new LimitedBody(context.Request.Body, limit, context.Request.ContentLength ?? 0);
                return rest(context);
            });
            next(app);
        };
    }

    private sealed class Limit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;
        public long? MaxRequestBodySize { get; set; } = 30_000_000;
    }

    private sealed class LimitedBody(Stream body, Limit limit, long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            length <= limit.MaxRequestBodySize ? await body.ReadAsync(buffer, cancellationToken) : throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
