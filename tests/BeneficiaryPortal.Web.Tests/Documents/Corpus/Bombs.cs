using System.Globalization;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using static BeneficiaryPortal.Web.Documents.Gate.DocumentRefusal;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Small files that unfold into more than a machine has.</summary>
internal static class Bombs
{
    private const int Megabyte = 1024 * 1024;

    public static IEnumerable<HostileFile> All() => [.. Pictures(), .. Packed(), .. Pages()];

    /// <summary>900 million white pixels in less than a megabyte.</summary>
    public static byte[] PixelBomb() => PngMaker.Whole(PngMaker.Header(30_000, 30_000, 1, 0), [], PngMaker.Bomb(30_000L * (1 + (30_000 / 8))));

    private static IEnumerable<HostileFile> Pictures() =>
    [
        new("PNG of 900 megapixels", "a.png", _ => PixelBomb(), TooManyPixels),
        new("PNG that says it is as large as can be", "a.png", _ => Claiming(int.MaxValue, int.MaxValue), TooManyPixels),
        new("PNG larger than can be", "a.png", _ => Claiming(uint.MaxValue, uint.MaxValue), Damaged),
        new("PNG of one very long row", "a.png", _ => Claiming(1_000_000, 1), TooManyPixels),
        new("PNG of one very long column", "a.png", _ => Claiming(1, 1_000_000), TooManyPixels),
        new("PNG just over 25 megapixels", "a.png", _ => Claiming(5001, 5000), TooManyPixels),
        new("PNG of no height", "a.png", _ => Claiming(100, 0), Damaged),
        new("JPEG that says it is as large as can be", "a.jpg", photos => JpegMaker.Claiming(photos.Plain, 65_535, 65_535), TooManyPixels),
        new("JPEG just over 25 megapixels", "a.jpg", photos => JpegMaker.Claiming(photos.Plain, 5001, 5000), TooManyPixels),
        new("JPEG whose height comes later", "a.jpg", photos => JpegMaker.Claiming(photos.Plain, 160, 0), Damaged),
        new("JPEG larger than its data", "a.jpg", photos => JpegMaker.Claiming(photos.Plain, 4000, 4000)),
        new("progressive JPEG of a thousand scans", "a.jpg", photos => JpegMaker.WithScans(photos.Progressive, 1000), Damaged),
        new("picture of 900 megapixels in a PDF", "a.pdf", _ => PdfPicture(30_000, 30_000, "/FlateDecode", PngMaker.Bomb(30_000L * 3750)), TooManyPixels),
        new("picture of 50 megapixels and more in a PDF", "a.pdf", _ => PdfPicture(8000, 7000, "/FlateDecode", PngMaker.Bomb(8000 * 1000)), TooManyPixels),
        new("JPEG in a PDF, larger than the PDF says", "a.pdf", photos => PdfPicture(160, 120, "/DCTDecode", JpegMaker.Claiming(photos.Plain, 65_535, 65_535))),
    ];

    private static IEnumerable<HostileFile> Packed() =>
    [
        new("PNG whose data unpack to 200 MB", "a.png", _ => PngMaker.Whole(PngMaker.Header(16, 16, 8, 2), [], PngMaker.Bomb(200L * Megabyte))),
        new("PNG with a text that unpacks to 100 MB", "a.png", _ => PngMaker.Plain(PngMaker.Chunk("zTXt", Bytes.Join(Bytes.Of("Comment\0\0"), PngMaker.Bomb(100L * Megabyte))))),
        new("PNG with a profile that unpacks to 100 MB", "a.png", _ => PngMaker.Plain(PngMaker.Chunk("iCCP", Bytes.Join(Bytes.Of("p\0\0"), PngMaker.Bomb(100L * Megabyte))))),
        new("PNG of thirty thousand chunks", "a.png", _ => PngMaker.Plain([.. Enumerable.Repeat(PngMaker.Chunk("evIl"), 30_000)]), Damaged),
        new("PDF whose drawing unpacks to 100 MB", "a.pdf", _ => PageOf("/Filter/FlateDecode", PngMaker.Bomb(100L * Megabyte))),
        new("PDF packed twice, a hundred megabytes inside", "a.pdf", _ => PageOf("/Filter[/FlateDecode/FlateDecode]", PngMaker.Packed(PngMaker.Bomb(100L * Megabyte)))),
        new("PDF with an object stream of 200 MB", "a.pdf", _ => ObjectStreamBomb(), CannotBeCleaned),
        new("PDF whose drawing draws itself", "a.pdf", _ => SelfDrawing()),
        new("PDF with brackets a hundred thousand deep", "a.pdf", _ => PdfWith(new string('[', 100_000) + new string(']', 100_000))),
        new("PDF whose drawing calls ten drawings, ten deep", "a.pdf", _ => Laughs(), CannotBeCleaned),
    ];

    private static IEnumerable<HostileFile> Pages() =>
    [
        new("PDF of 51 pages", "a.pdf", _ => OfPages(51), TooManyPages),
        new("PDF of 51 pages in an object stream", "a.pdf", _ => OfPages(51, isPacked: true), TooManyPages),
        new("PDF of 2000 pages", "a.pdf", _ => OfPages(2000), TooManyPages),
        new("PDF of one page shown sixty times", "a.pdf", _ => Repeated(60), TooManyPages),
        new("PDF whose page tree is a circle", "a.pdf", _ => Circle()),
        new("PDF that says it has a billion pages", "a.pdf", _ => Boasting(), Damaged),
        new("PDF with a page as large as a city", "a.pdf", _ => new PdfMaker().AddText("x", "0 0 200000000 200000000").Build()),
        new("file over ten megabytes", "a.jpg", photos => Bytes.Join(photos.Plain, new byte[10 * Megabyte]), TooLarge),
    ];

    private static byte[] Claiming(uint width, uint height) => PngMaker.Whole(PngMaker.Header(width, height, 8, 2), [], PngMaker.Packed(new byte[1000]));

    private static byte[] PageOf(string entries, byte[] content)
    {
        var pdf = new PdfMaker();
        var form = pdf.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 9 9]{entries}", content);
        return pdf.AddPage(Bytes.Of("/X Do"), $"/XObject<</X {form} 0 R>>").Build();
    }

    private static byte[] PdfPicture(int width, int height, string filter, byte[] data)
    {
        var pdf = new PdfMaker();
        var bits = filter is "/DCTDecode" ? "/ColorSpace/DeviceRGB/BitsPerComponent 8" : "/ColorSpace/DeviceGray/BitsPerComponent 1";
        var picture = pdf.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {width}/Height {height}{bits}/Filter{filter}"), data);
        return pdf.AddPage(Bytes.Of("q 595 0 0 842 0 0 cm /I Do Q"), $"/XObject<</I {picture} 0 R>>").Build();
    }

    private static byte[] ObjectStreamBomb()
    {
        var pdf = new PdfMaker { Version = "1.5" };
        pdf.AddStream("/Type/ObjStm/N 1/First 5/Filter/FlateDecode", PngMaker.Bomb(200L * Megabyte));
        return pdf.AddText("x").Build();
    }

    private static byte[] SelfDrawing()
    {
        var pdf = new PdfMaker();
        pdf.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 3 0 R>>>>", Bytes.Of("/X Do /X Do"));
        return pdf.AddPage(Bytes.Of("/X Do"), "/XObject<</X 3 0 R>>").Build();
    }

    private static byte[] Laughs()
    {
        var pdf = new PdfMaker();
        var inner = pdf.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 900 900]", Bytes.Of("0 0 5 5 re f"));
        for (var level = 0; level < 10; level++)
        {
            inner = pdf.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</XObject<</X {inner} 0 R>>>>", Bytes.Of(string.Concat(Enumerable.Repeat("/X Do ", 10))));
        }

        return pdf.AddPage(Bytes.Of("/X Do"), $"/XObject<</X {inner} 0 R>>").Build();
    }

    private static byte[] PdfWith(string value)
    {
        var pdf = new PdfMaker { Catalogue = "/Extra 3 0 R" };
        pdf.Add(value);
        return pdf.AddText("x").Build();
    }

    private static byte[] OfPages(int pages, bool isPacked = false)
    {
        var pdf = new PdfMaker { Version = "1.5", InObjectStream = isPacked };
        for (var page = 0; page < pages; page++)
        {
            pdf.AddPage([], "");
        }

        return pdf.Build();
    }

    private static byte[] Repeated(int times) => Replaced("/Count 1/Kids[5 0 R]", $"/Count {times}/Kids[{string.Concat(Enumerable.Repeat("5 0 R ", times))}]");

    private static byte[] Circle() => Replaced("/Count 1/Kids[5 0 R]", "/Count 1/Kids[2 0 R]");

    private static byte[] Boasting() => Replaced("/Count 1/Kids[5 0 R]", "/Count 1000000000/Kids[5 0 R]");

    // The cross-reference no longer fits; readers build their own.
    private static byte[] Replaced(string part, string other) => Bytes.Of(System.Text.Encoding.Latin1.GetString(PdfMaker.Plain()).Replace(part, other, StringComparison.Ordinal));
}
