using System.Globalization;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Inspection;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web.Documents.Cleaning;

/// <summary>Pages of a stored PDF as pictures, drawn inside the walls: the reader's browser never opens the PDF itself.</summary>
public sealed class PdfPages
{
    /// <summary>The longer side in pixels; a page however long and narrow costs no more.</summary>
    private const string Side = "1600";

    private const string Picture = "picture";

    private readonly Quarantine _quarantine;
    private readonly Sandbox _sandbox;
    private readonly DocumentTools _tools;
    private readonly DocumentInspector _inspector;

    internal PdfPages(Quarantine quarantine, Sandbox sandbox, DocumentTools tools, DocumentInspector inspector) =>
        (_quarantine, _sandbox, _tools, _inspector) = (quarantine, sandbox, tools, inspector);

    /// <param name="page">From 1.</param>
    /// <returns>A PNG; null when this page cannot be drawn.</returns>
    public async Task<byte[]?> DrawAsync(StoredDocument document, int page, CancellationToken ct)
    {
        if (_tools.Pdftocairo is not { } program || _tools.Prlimit is null)
        {
            return null;
        }

        using var held = _quarantine.Hold();
        await held.FillAsync(document.Content, document.Content.Length, ct);
        var number = page.ToString(CultureInfo.InvariantCulture);
        var run = await _sandbox.RunAsync(
            program, ["-png", "-singlefile", "-f", number, "-l", number, "-scale-to", Side, Path.GetFileName(held.Received), Picture], held.Folder, ct);
        var drawn = new FileInfo(Path.Combine(held.Folder, Picture + ".png"));
        return run.Outcome == SandboxOutcome.Done && drawn is { Exists: true, LinkTarget: null } && drawn.Length <= _sandbox.LargestOutput && IsPicture(drawn.FullName)
            ? await File.ReadAllBytesAsync(drawn.FullName, ct)
            : null;
    }

    private bool IsPicture(string file)
    {
        try
        {
            return _inspector.Inspect(file).Kind == DocumentKind.Png;
        }
        catch (DocumentRefusedException)
        {
            return false;
        }
    }
}
