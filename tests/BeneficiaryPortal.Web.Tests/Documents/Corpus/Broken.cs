using BeneficiaryPortal.Web.Documents.Gate;

using static BeneficiaryPortal.Web.Documents.Gate.DocumentRefusal;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Files cut short or put together wrongly.</summary>
internal static class Broken
{
    public static IEnumerable<HostileFile> All() => [.. Jpegs(), .. Pngs(), .. Pdfs()];

    private static IEnumerable<HostileFile> Jpegs() =>
    [
        new("nothing", "a.jpg", _ => [], Empty),
        new("one byte", "a.jpg", _ => [0xFF], WrongType),
        new("three bytes of a JPEG", "a.jpg", _ => [0xFF, 0xD8, 0xFF], Damaged),
        new("JPEG cut in its head", "a.jpg", photos => photos.Plain[..40], Damaged),
        new("JPEG cut in half", "a.jpg", photos => photos.Plain[..(photos.Plain.Length / 2)], Damaged),
        new("JPEG without its last bytes", "a.jpg", photos => photos.Plain[..^2], Damaged),
        new("JPEG of noise", "a.jpg", _ => Bytes.Join([0xFF, 0xD8, 0xFF, 0xE0], Bytes.Noise(5000)), Damaged),
        new("JPEG with a segment of no length", "a.jpg", photos => JpegMaker.With(photos.Plain, [0xFF, 0xE1, 0, 0]), Damaged),
        new("JPEG with two frames", "a.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Segment(0xC0, [8, 0, 10, 0, 10, 1, 1, 0x11, 0])), Damaged),
        new("JPEG without a scan", "a.jpg", _ => Bytes.Join([0xFF, 0xD8], JpegMaker.Segment(0xC0, [8, 0, 10, 0, 10, 1, 1, 0x11, 0]), [0xFF, 0xD9]), Damaged),
        new("JPEG of three thousand segments", "a.jpg", photos => JpegMaker.With(photos.Plain, [.. Enumerable.Repeat(JpegMaker.Comment("x"), 3000)]), Damaged),
        new("JPEG whose scan is noise", "a.jpg", photos => Noisy(photos.Plain)),
    ];

    private static IEnumerable<HostileFile> Pngs() =>
    [
        new("PNG of its signature alone", "a.png", _ => PngMaker.Signature, Damaged),
        new("PNG cut in its data", "a.png", _ => PngMaker.Plain()[..^30], Damaged),
        new("PNG without its end", "a.png", _ => PngMaker.Plain()[..^12], Damaged),
        new("PNG without data", "a.png", _ => Bytes.Join(PngMaker.Signature, PngMaker.Header(9, 9, 8, 2), PngMaker.Chunk("IEND")), Damaged),
        new("PNG whose head is not first", "a.png", _ => Bytes.Join(PngMaker.Signature, PngMaker.Text("a", "b"), PngMaker.Plain()[8..]), Damaged),
        new("PNG with a wrong checksum", "a.png", _ => Wrong(PngMaker.Plain()), Damaged),
        new("PNG of noise", "a.png", _ => PngMaker.Whole(PngMaker.Header(90, 90, 8, 2), [], Bytes.Noise(500)), Damaged),
        new("PNG with a chunk longer than the file", "a.png", _ => PngMaker.Plain(Bytes.Join(Bytes.UInt32(0x7FFFFFFF), Bytes.Of("evIl"))), Damaged),
        new("PNG of a colour type that does not exist", "a.png", _ => PngMaker.Whole(PngMaker.Header(9, 9, 8, 5), [], PngMaker.Packed(new byte[500])), Damaged),
        new("PNG with line ends changed on the way", "a.png", _ => Bytes.Join([0x89], Bytes.Of("PNG\n\x1A\n"), PngMaker.Plain()[8..]), WrongType),
    ];

    private static IEnumerable<HostileFile> Pdfs() =>
    [
        new("PDF of its first line alone", "a.pdf", _ => Bytes.Of("%PDF-1.4\n"), Damaged),
        new("PDF cut in half", "a.pdf", _ => PdfMaker.Plain()[..200], Damaged),
        new("PDF of noise", "a.pdf", _ => Bytes.Join(Bytes.Of("%PDF-1.7\n"), Bytes.Noise(20_000)), Damaged),
        new("PDF without pages", "a.pdf", _ => new PdfMaker().Build(), Damaged),
        new("PDF of a version that does not exist", "a.pdf", _ => PdfMaker.Plain("9.9"), WrongType),
        new("PDF whose text never ends", "a.pdf", _ => Bytes.Of("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages (((((((("), Damaged),
        new("PDF head before HTML", "a.pdf", _ => Bytes.Of($"%PDF-1.4\n<html><script>{HostileFile.Payload}</script></html>"), Damaged),
    ];

    private static byte[] Wrong(byte[] png)
    {
        var changed = png.ToArray();
        changed[^14] ^= 0x55;
        return changed;
    }

    private static byte[] Noisy(byte[] jpeg)
    {
        var scan = jpeg.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) + 14;
        var noise = Bytes.Noise(jpeg.Length).Select(value => value == 0xFF ? (byte)0xFE : value).ToArray();
        return Bytes.Join(jpeg[..scan], noise, [0xFF, 0xD9]);
    }
}
