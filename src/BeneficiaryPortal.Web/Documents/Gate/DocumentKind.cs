namespace BeneficiaryPortal.Web.Documents.Gate;

/// <summary>The three kinds of file that the portal takes.</summary>
public enum DocumentKind
{
    Jpeg,
    Png,
    Pdf,
}

public static class DocumentKinds
{
    public static string ContentType(this DocumentKind kind) => kind switch
    {
        DocumentKind.Jpeg => "image/jpeg",
        DocumentKind.Png => "image/png",
        _ => "application/pdf",
    };

    /// <summary>The one extension that a stored document of this kind has.</summary>
    public static string Extension(this DocumentKind kind) => kind switch
    {
        DocumentKind.Jpeg => "jpg",
        DocumentKind.Png => "png",
        _ => "pdf",
    };

    internal static DocumentKind? OfExtension(string extension) => extension.ToUpperInvariant() switch
    {
        "JPG" or "JPEG" or "JPE" or "JFIF" => DocumentKind.Jpeg,
        "PNG" => DocumentKind.Png,
        "PDF" => DocumentKind.Pdf,
        _ => null,
    };

    /// <summary>By its first bytes. Readers of PDF forgive a head before the first byte; that is how a file is two things at once.</summary>
    internal static DocumentKind? OfFirstBytes(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? DocumentKind.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? DocumentKind.Png
        : head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8) ? DocumentKind.Pdf
        : null;
}
