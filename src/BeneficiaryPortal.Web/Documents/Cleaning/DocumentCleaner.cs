using System.Globalization;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Inspection;

namespace BeneficiaryPortal.Web.Documents.Cleaning;

/// <summary>Writes a document anew from what it shows, and believes the result only after examining it again.</summary>
internal sealed class DocumentCleaner(Sandbox sandbox, DocumentTools tools, DocumentInspector inspector, DocumentLimits limits)
{
    private const string DrawnPages = "page";

    /// <summary>The longer side of a page in pixels: 170 to the inch on A4.</summary>
    private const string DrawnSide = "2000";

    /// <summary>Rewrites the received file beside itself.</summary>
    /// <returns>The rewritten file and what it is.</returns>
    /// <exception cref="DocumentRefusedException">It cannot be read, or not be made harmless.</exception>
    public async Task<(string File, FileFacts Facts)> CleanAsync(QuarantinedFile held, FileFacts received, CancellationToken ct)
    {
        var cleaned = "cleaned." + received.Kind.Extension();
        if (tools.Prlimit is null || Program(received.Kind) is not { } program)
        {
            throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
        }

        var run = await sandbox.RunAsync(program, Arguments(received.Kind, Path.GetFileName(held.Received), cleaned), held.Folder, ct);
        var file = Path.Combine(held.Folder, cleaned);
        if (run.Outcome != SandboxOutcome.Done || !File.Exists(file))
        {
            throw new DocumentRefusedException(Refusal(run));
        }

        Own(file);
        return (file, received.Kind == DocumentKind.Pdf ? await CleanPdfAsync(held, file, run.Took, ct) : CheckPicture(file, received));
    }

    // The program chose the mode, and could have put a link there.
    private void Own(string file)
    {
        if (new FileInfo(file).LinkTarget is not null || new FileInfo(file).Length > sandbox.LargestOutput)
        {
            throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
        }

        File.SetUnixFileMode(file, Quarantine.OwnerOnly);
    }

    private async Task<FileFacts> CleanPdfAsync(QuarantinedFile held, string file, TimeSpan spent, CancellationToken ct)
    {
        var contents = PdfContents.Read(await File.ReadAllBytesAsync(file, ct));
        if (contents.HasForeignStreams)
        {
            DemandPages(contents);
            await DrawPagesAsync(held, file, spent, ct);
        }

        return await CheckPdfAsync(file, ct);
    }

    /// <summary>Pictures of the pages take the place of the pages: what the rewriting program carried over unread is gone.</summary>
    private async Task DrawPagesAsync(QuarantinedFile held, string file, TimeSpan spent, CancellationToken ct)
    {
        var run = await sandbox.RunAsync(tools.Pdftocairo!, ["-jpeg", "-scale-to", DrawnSide, Path.GetFileName(file), DrawnPages], held.Folder, ct, spent);
        var pictures = Directory.EnumerateFiles(held.Folder, DrawnPages + "-*.jpg").Order(StringComparer.Ordinal).ToList();
        if (run.Outcome != SandboxOutcome.Done || pictures.Count == 0 || pictures.Count > limits.MaxPages)
        {
            throw new DocumentRefusedException(run.Outcome == SandboxOutcome.Failed ? DocumentRefusal.Damaged : DocumentRefusal.CannotBeCleaned);
        }

        using var pdf = new PicturePdf();
        foreach (var picture in pictures)
        {
            Own(picture);
            var facts = inspector.Inspect(picture);
            pdf.Add(await File.ReadAllBytesAsync(picture, ct), facts.Width, facts.Height);
            if (pdf.Length > sandbox.LargestOutput)
            {
                throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
            }
        }

        await File.WriteAllBytesAsync(file, pdf.Build(), ct);
    }

    private string? Program(DocumentKind kind) => kind == DocumentKind.Pdf ? tools.Pdftocairo : tools.Vips;

    // One page more than allowed, so that a file which hid its pages is found out and still costs little.
    private IEnumerable<string> Arguments(DocumentKind kind, string from, string to) => kind switch
    {
        DocumentKind.Pdf => ["-pdf", "-l", (limits.MaxPages + 1).ToString(CultureInfo.InvariantCulture), from, to],
        DocumentKind.Jpeg => Picture(from, to + "[Q=85,strip,optimize-coding]"),
        _ => Picture(from, to + "[compression=6,strip]"),
    };

    // The size is never reached: this turns the picture upright, brings its colours to sRGB and writes it without anything else.
    private static IEnumerable<string> Picture(string from, string to) =>
        ["thumbnail", from, to, "100000", "--height", "100000", "--size", "down", "--export-profile", "srgb", "--fail-on", "error"];

    private static DocumentRefusal Refusal(SandboxRun run) =>
        run.Said.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase) ? DocumentRefusal.PasswordProtected
        : run.Outcome == SandboxOutcome.Failed ? DocumentRefusal.Damaged
        : DocumentRefusal.CannotBeCleaned;

    private FileFacts CheckPicture(string file, FileFacts received)
    {
        var facts = inspector.Inspect(file);
        var isSame = (facts.Width == received.Width && facts.Height == received.Height) || (facts.Width == received.Height && facts.Height == received.Width);
        return facts.Kind == received.Kind && isSame ? facts : throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
    }

    private async Task<FileFacts> CheckPdfAsync(string file, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(file, ct);
        var contents = PdfContents.Read(bytes);
        foreach (var jpeg in contents.Jpegs)
        {
            if (!JpegMetadata.TryBlank(bytes.AsSpan(jpeg)))
            {
                throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
            }
        }

        if (DocumentKinds.OfFirstBytes(bytes) != DocumentKind.Pdf || contents.ActiveContent.Count > 0 || contents.IsEncrypted || contents.HasForeignStreams)
        {
            throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
        }

        DemandPages(contents);
        await File.WriteAllBytesAsync(file, bytes, ct);
        return new FileFacts(DocumentKind.Pdf, 0, 0, contents.Pages);
    }

    private void DemandPages(PdfContents contents)
    {
        if (contents.Pages == 0 || contents.Pages > limits.MaxPages)
        {
            throw new DocumentRefusedException(contents.Pages == 0 ? DocumentRefusal.Damaged : DocumentRefusal.TooManyPages);
        }
    }
}
