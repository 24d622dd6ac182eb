using System.Globalization;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>What phones, scanners and office programs make.</summary>
internal static class HonestFiles
{
    // How the raw quarters (red, green, blue, white) lie once the picture is turned as its EXIF says.
    private static readonly string[] s_upright = ["RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"];

    public static IReadOnlyList<HonestFile> All { get; } = [.. Phones(), .. Jpegs(), .. Pngs(), .. Scans(), .. Pdfs()];

    private static IEnumerable<HonestFile> Phones() =>
        from bigEndian in new[] { false, true }
        from orientation in Enumerable.Range(1, 8)
        let isTurned = orientation > 4
        select new HonestFile(
            string.Create(CultureInfo.InvariantCulture, $"phone photo, orientation {orientation}, {(bigEndian ? "Motorola" : "Intel")} byte order"),
            string.Create(CultureInfo.InvariantCulture, $"IMG_2024{orientation}.jpg"),
            DocumentKind.Jpeg,
            photos => JpegMaker.With(photos.Plain, JpegMaker.Exif(orientation, bigEndian)))
        {
            Width = isTurned ? Photos.Height : Photos.Width,
            Height = isTurned ? Photos.Width : Photos.Height,
            Quarters = s_upright[orientation - 1],
        };

    private static IEnumerable<HonestFile> Jpegs() =>
    [
        Photo("progressive", "scan.jpeg", photos => photos.Progressive),
        Photo("progressive with EXIF", "صورة الهوية.jpg", photos => JpegMaker.With(photos.Progressive, JpegMaker.Exif(1, bigEndian: true))),
        Photo("greyscale", "grey.jpg", photos => photos.Grey) with { Quarters = null },
        Photo("CMYK from a copy shop", "print.jpg", photos => photos.Cmyk) with { Quarters = null },
        Photo("wide colours", "IMG_1.JPG", photos => photos.Profiled) with { Quarters = null },
        Photo("coarse", "whatsapp.jfif", photos => photos.Coarse),
        Photo("with XMP", "a.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Segment(0xE1, Bytes.Of($"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>{JpegMaker.Place}</x:xmpmeta>")))),
        Photo("with IPTC", "b.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Segment(0xED, Bytes.Of($"Photoshop 3.0\08BIM{JpegMaker.Place}")))),
        Photo("with a comment", "c.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Comment(JpegMaker.Place))),
        Photo("with a second picture behind it, as phones with two lenses write", "d.jpg", photos => Bytes.Join(photos.Plain, photos.Coarse)),
        Photo("with fill bytes between segments", "e.jpg", photos => Bytes.Join(photos.Plain[..2], [0xFF, 0xFF], photos.Plain[2..])),
        Photo("without an extension, as some phones send", "1000012345", photos => photos.Plain),
        Photo("twelve megapixels", "IMG_0001.jpg", photos => photos.TwelveMegapixels) with { Width = 4000, Height = 3000 },
        Photo("twenty-five megapixels", "IMG_0002.jpg", photos => photos.TwentyFiveMegapixels) with { Width = 5000, Height = 5000 },
    ];

    private static HonestFile Photo(string name, string fileName, Func<Photos, byte[]> content) =>
        new($"JPEG, {name}", fileName, DocumentKind.Jpeg, content) { Width = Photos.Width, Height = Photos.Height, Quarters = "RGBW" };

    private static IEnumerable<HonestFile> Pngs() =>
    [
        Picture("colours", PngMaker.Quarters(64, 48, 8, 2, PngMaker.Rgb)),
        Picture("see-through", PngMaker.Quarters(64, 48, 8, 6, quarter => [.. PngMaker.Rgb(quarter), 255])),
        Picture("half see-through", PngMaker.Quarters(64, 48, 8, 6, quarter => [.. PngMaker.Rgb(quarter), 128])) with { Quarters = null },
        Picture("16 bits a colour", PngMaker.Quarters(64, 48, 16, 2, quarter => [.. PngMaker.Rgb(quarter).SelectMany(value => new[] { value, value })])),
        Picture("16 bits and see-through", PngMaker.Quarters(64, 48, 16, 6, quarter => [.. PngMaker.Rgb(quarter).SelectMany(value => new[] { value, value }), 255, 255])),
        Picture("grey", PngMaker.Quarters(64, 48, 8, 0, quarter => [(byte)(quarter * 80)])) with { Quarters = null },
        Picture("16 bits of grey", PngMaker.Quarters(64, 48, 16, 0, quarter => [(byte)(quarter * 80), 0])) with { Quarters = null },
        Picture("grey and see-through", PngMaker.Quarters(64, 48, 8, 4, quarter => [(byte)(quarter * 80), 200])) with { Quarters = null },
        Picture("palette", PngMaker.Quarters(64, 48, 8, 3, quarter => [(byte)quarter], Palette)),
        Picture("palette and see-through", PngMaker.Quarters(64, 48, 8, 3, quarter => [(byte)quarter], Palette, PngMaker.Chunk("tRNS", 255, 255, 255, 255))),
        Picture("black and white", PngMaker.PackedPixels(64, 48, 1, 0)) with { Quarters = null },
        Picture("four greys", PngMaker.PackedPixels(64, 48, 2, 0)) with { Quarters = null },
        Picture("sixteen greys", PngMaker.PackedPixels(64, 48, 4, 0)) with { Quarters = null },
        Picture("with gamma, resolution and time", PngMaker.Quarters(64, 48, 8, 2, PngMaker.Rgb, PngMaker.Chunk("gAMA", Bytes.UInt32(45455)), PngMaker.Chunk("pHYs", 0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1), PngMaker.Chunk("tIME", 7, 232, 1, 2, 3, 4, 5))),
        Picture("with a text", PngMaker.Quarters(64, 48, 8, 2, PngMaker.Rgb, PngMaker.Text("Comment", JpegMaker.Place))),
        Picture("with EXIF", PngMaker.Quarters(64, 48, 8, 2, PngMaker.Rgb, PngMaker.Chunk("eXIf", JpegMaker.Tiff(1, bigEndian: true)))),
        new("PNG, interlaced", "interlaced.png", DocumentKind.Png, _ => Interlaced()) { Width = 8, Height = 8 },
        new("PNG, a whole screen", "Screenshot 2024-05-01.PNG", DocumentKind.Png, _ => PngMaker.Quarters(1080, 2400, 8, 2, PngMaker.Rgb)) { Width = 1080, Height = 2400, Quarters = "RGBW" },
    ];

    private static byte[] Palette => PngMaker.Chunk("PLTE", [.. Enumerable.Range(0, 4).SelectMany(PngMaker.Rgb)]);

    private static HonestFile Picture(string name, byte[] content) => new($"PNG, {name}", "picture.png", DocumentKind.Png, _ => content) { Width = 64, Height = 48, Quarters = "RGBW" };

    // Seven passes over 8 by 8 grey pixels.
    private static byte[] Interlaced()
    {
        (int Width, int Height)[] passes = [(1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4)];
        var rows = passes.SelectMany(pass => Enumerable.Repeat(Bytes.Join([0], Enumerable.Repeat((byte)120, pass.Width).ToArray()), pass.Height));
        return PngMaker.Whole(PngMaker.Header(8, 8, 8, 0, interlaced: 1), [], PngMaker.Packed(Bytes.Join([.. rows])));
    }

    private static IEnumerable<HonestFile> Scans() =>
        from pages in new[] { 1, 2, 3, 5, 10, 25, 50 }
        select new HonestFile(
            string.Create(CultureInfo.InvariantCulture, $"scan of {pages} pages"),
            "scan.pdf",
            DocumentKind.Pdf,
            photos => Enumerable.Range(0, pages).Aggregate(new PdfMaker(), (pdf, _) => pdf.AddScan(JpegMaker.With(photos.Coarse, JpegMaker.Exif(1, bigEndian: true)), Photos.Width, Photos.Height)).Build())
        {
            Pages = pages,
        };

    private static IEnumerable<HonestFile> Pdfs() =>
    [
        .. from version in new[] { "1.3", "1.4", "1.5", "1.6", "1.7", "2.0" } select Pdf($"version {version}", _ => PdfMaker.Plain(version), "Plain page"),
        Pdf("linearized", _ => new PdfMaker { Version = "1.6", Linearized = true }.AddText("Fast web view").Build(), "Fast web view"),
        Pdf("objects in streams", _ => new PdfMaker { Version = "1.5", InObjectStream = true }.AddText("Packed objects").Build(), "Packed objects"),
        Pdf("Windows line ends", _ => new PdfMaker { NewLine = "\r\n" }.AddText("Line ends").Build(), "Line ends"),
        Pdf("Arabic letters", _ => Arabic(), "سلام"),
        Pdf("turned page", _ => new PdfMaker { PageEntries = "/Rotate 90" }.AddText("Turned").Build(), "Turned"),
        Pdf("pages of several sizes", _ => new PdfMaker().AddText("A4").AddText("A3 page", "0 0 842 1191").AddText("Wide", "0 0 842 595").Build(), "A3 page") with { Pages = 3 },
        Pdf("packed picture", _ => PackedPicture(), null),
        Pdf("fax", _ => HostilePdfs.Scan("/CCITTFaxDecode/DecodeParms<</K -1/Columns 200/Rows 200>>", HostilePdfs.Fax()), null),
        Pdf("scan packed as JBIG2", _ => HostilePdfs.Scan("/JBIG2Decode", HostilePdfs.Jbig2([])), null),
        Pdf("grey scan", photos => new PdfMaker().AddScan(photos.Grey, Photos.Width, Photos.Height, "DeviceGray").Build(), null),
        Pdf("CMYK scan", photos => new PdfMaker().AddScan(photos.Cmyk, Photos.Width, Photos.Height, "DeviceCMYK").Build(), null),
        Pdf("bank statement that forbids printing", _ => Statement(), "Balance"),
        Pdf("with author and title", _ => new PdfMaker { Trailer = $"/Info<</Title({JpegMaker.Place})/Author({JpegMaker.Place})>>" }.AddText("Report").Build(), "Report"),
        Pdf("with a link", _ => new PdfMaker { PageEntries = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 90 90]/A<</S/URI/URI(https://example.org/)>>>>]" }.AddText("See our site").Build(), "See our site"),
        Pdf("with a table of contents", _ => new PdfMaker { Catalogue = "/Outlines<</Count 0>>/PageMode/UseOutlines/OpenAction[5 0 R/Fit]" }.AddText("Contents").Build(), "Contents"),
        Pdf("edited once more", _ => Edited(), "Second version"),
        Pdf("with bytes after its end", _ => Bytes.Join(PdfMaker.Plain(), new byte[200]), "Plain page"),
    ];

    private static HonestFile Pdf(string name, Func<Photos, byte[]> content, string? text) => new($"PDF, {name}", "document.pdf", DocumentKind.Pdf, content) { Text = text };

    // A font drawn by hand: each letter a box, its meaning in the map to Unicode.
    private static byte[] Arabic()
    {
        var pdf = new PdfMaker();
        var letter = pdf.AddStream("", Bytes.Of("500 0 0 0 450 450 d1 0 0 450 450 re f"));
        const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange " +
            "4 beginbfchar <61> <0633> <62> <0644> <63> <0627> <64> <0645> endbfchar endcmap end end";
        var map = pdf.AddStream("", Bytes.Of(Map));
        var font = pdf.Add(
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 500]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 97/LastChar 100/Widths[500 500 500 500]/ToUnicode {map} 0 R" +
            $"/Encoding<</Type/Encoding/Differences[97/s/l/a/m]>>/CharProcs<</s {letter} 0 R/l {letter} 0 R/a {letter} 0 R/m {letter} 0 R>>/Resources<<>>>>");
        return pdf.AddPage(Bytes.Of("BT /F1 24 Tf 60 700 Td (dcba) Tj ET"), $"/Font<</F1 {font} 0 R>>").Build();
    }

    private static byte[] PackedPicture()
    {
        var pdf = new PdfMaker();
        var picture = pdf.AddStream("/Type/XObject/Subtype/Image/Width 100/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", PngMaker.Packed(Bytes.Noise(10_000)));
        return pdf.AddPage(Bytes.Of("q 595 0 0 842 0 0 cm /I Do Q"), $"/XObject<</I {picture} 0 R>>").Build();
    }

    private static byte[] Statement()
    {
        var key = new PdfLock("");
        return new PdfMaker { Trailer = key.Trailer, Encrypt = key.Encrypt }.AddText("Balance").Build();
    }

    private static byte[] Edited()
    {
        var first = PdfMaker.Plain();
        var start = first.Length;
        const string Content = "BT /F1 24 Tf 60 700 Td (Second version) Tj ET";
        var update = $"4 0 obj\n<</Length {Content.Length}>>\nstream\n{Content}\nendstream\nendobj\n";
        var last = Bytes.Of("startxref\n");
        var at = first.AsSpan().LastIndexOf(last) + last.Length;
        var before = System.Text.Encoding.Latin1.GetString(first, at, Array.IndexOf(first, (byte)'\n', at) - at);
        var xref = string.Create(
            CultureInfo.InvariantCulture,
            $"xref\n4 1\n{start:D10} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev {before}>>\nstartxref\n{start + update.Length}\n%%EOF\n");
        return Bytes.Join(first, Bytes.Of(update + xref));
    }
}
