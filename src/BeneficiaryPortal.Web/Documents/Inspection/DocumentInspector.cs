using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>Says what a file is by its first bytes, and refuses by its head what would be too much to open.</summary>
internal sealed class DocumentInspector(DocumentLimits limits)
{
    /// <summary>No camera takes such a picture, and a line of pixels is no document.</summary>
    private const int LongestSide = 20_000;

    /// <summary>A page scanned in black and white at 600 dots an inch has 35 million of them.</summary>
    private const int ScannedPageFactor = 2;

    /// <exception cref="DocumentRefusedException">It is nothing that the portal takes.</exception>
    public FileFacts Inspect(string file)
    {
        using var content = File.OpenRead(file);
        Span<byte> head = stackalloc byte[16];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var kind = DocumentKinds.OfFirstBytes(head[..length]) ?? throw new DocumentRefusedException(DocumentRefusal.WrongType);
        content.Position = 0;
        var facts = kind switch
        {
            DocumentKind.Jpeg => JpegHeader.Read(content),
            DocumentKind.Png => PngHeader.Read(content),
            _ => PdfFacts(PdfContents.Read(File.ReadAllBytes(file))),
        };
        return Within(facts);
    }

    private FileFacts PdfFacts(PdfContents contents)
    {
        if (contents.LargestPicture > limits.MaxPixels * ScannedPageFactor)
        {
            throw new DocumentRefusedException(DocumentRefusal.TooManyPixels);
        }

        return new FileFacts(DocumentKind.Pdf, 0, 0, contents.Pages);
    }

    private FileFacts Within(FileFacts facts)
    {
        if ((long)facts.Width * facts.Height > limits.MaxPixels || Math.Max(facts.Width, facts.Height) > LongestSide)
        {
            throw new DocumentRefusedException(DocumentRefusal.TooManyPixels);
        }

        return facts.Pages <= limits.MaxPages ? facts : throw new DocumentRefusedException(DocumentRefusal.TooManyPages);
    }
}
