using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using static BeneficiaryPortal.Web.Documents.Gate.DocumentRefusal;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Two things at once, the wrong thing by the right name, and names that lie.</summary>
internal static class HostileFiles
{
    public const string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private const string Script = $"<script>{HostileFile.Payload}</script>";

    private static readonly Func<Photos, byte[]> s_jpeg = photos => photos.Plain;
    private static readonly Func<Photos, byte[]> s_png = _ => PngMaker.Plain();
    private static readonly Func<Photos, byte[]> s_pdf = _ => PdfMaker.Plain();

    public static IReadOnlyList<HostileFile> All { get; } =
        [.. Renamed(), .. Mismatched(), .. Heads(), .. Tails(), .. Inside(), .. Names(), .. HostilePdfs.Active(), .. HostilePdfs.Locked(), .. HostilePdfs.CarriedOver(), .. Bombs.All(), .. Broken.All()];

    /// <summary>Files of other kinds under the names of the three.</summary>
    private static IEnumerable<HostileFile> Renamed() =>
        from kind in Strangers()
        from extension in kind.Extensions
        select new HostileFile($"{kind.Name} named .{extension}", $"id.{extension}", _ => kind.Content, WrongType);

    private static IEnumerable<(string Name, byte[] Content, string[] Extensions)> Strangers() =>
    [
        ("SVG", Bytes.Of($"<svg xmlns='http://www.w3.org/2000/svg'>{Script}</svg>"), ["jpg", "png", "pdf"]),
        ("HTML", Bytes.Of($"<!DOCTYPE html><html>{Script}</html>"), ["jpg", "png", "pdf"]),
        ("zip", Zip(), ["jpg", "pdf"]),
        ("Word document", Bytes.Join(Zip(), Bytes.Of("word/document.xml")), ["pdf"]),
        ("old Word document", Bytes.Join([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new byte[512]), ["pdf"]),
        ("RTF", Bytes.Of(@"{\rtf1 " + HostileFile.Payload), ["pdf"]),
        ("PostScript", Bytes.Of("%!PS-Adobe-3.0\n(x) run\n"), ["pdf"]),
        ("GIF", Gif(), ["jpg", "png"]),
        ("TIFF", Bytes.Join(Bytes.Of("II*\0"), new byte[64]), ["jpg"]),
        ("BMP", Bytes.Join(Bytes.Of("BM"), new byte[64]), ["png"]),
        ("WebP", Bytes.Join(Bytes.Of("RIFF\0\0\0\0WEBPVP8 "), new byte[64]), ["jpg"]),
        ("HEIC", Bytes.Join(Bytes.UInt32(24), Bytes.Of("ftypheic"), new byte[64]), ["jpg"]),
        ("Windows program", Bytes.Join(Bytes.Of("MZ"), new byte[256]), ["jpg", "pdf"]),
        ("Linux program", Bytes.Join([0x7F], Bytes.Of("ELF"), new byte[256]), ["png"]),
        ("Java class", Bytes.Join([0xCA, 0xFE, 0xBA, 0xBE], new byte[64]), ["jpg"]),
        ("shell script", Bytes.Of($"#!/bin/sh\necho {HostileFile.Payload}\n"), ["jpg"]),
        ("PHP", Bytes.Of($"<?php echo '{HostileFile.Payload}'; ?>"), ["png"]),
        ("gzip", Bytes.Join([0x1F, 0x8B, 8], new byte[64]), ["pdf"]),
        ("ImageMagick script", Bytes.Of("push graphic-context\nfill 'url(https://127.0.0.1/x|touch y)'\npop graphic-context\n"), ["jpg", "png"]),
        ("EICAR alone", Bytes.Of(Eicar), ["jpg", "pdf"]),
    ];

    private static IEnumerable<HostileFile> Mismatched() =>
    [
        new("JPEG named .png", "a.png", s_jpeg, TypeMismatch),
        new("JPEG named .pdf", "a.pdf", s_jpeg, TypeMismatch),
        new("PNG named .jpg", "a.jpg", s_png, TypeMismatch),
        new("PNG named .pdf", "a.pdf", s_png, TypeMismatch),
        new("PDF named .jpg", "a.jpg", s_pdf, TypeMismatch),
        new("PDF named .png", "a.png", s_pdf, TypeMismatch),
        new("JPEG named .html", "a.html", s_jpeg, WrongType),
        new("JPEG named .svg", "a.svg", s_jpeg, WrongType),
        new("PNG named .php", "a.php", s_png, WrongType),
        new("PDF named .exe", "a.exe", s_pdf, WrongType),
        new("PDF named .docx", "a.docx", s_pdf, WrongType),
        new("PDF named .pdf.exe", "cv.pdf.exe", s_pdf, WrongType),
        new("JPEG named .jpg.hta", "a.jpg.hta", s_jpeg, WrongType),
    ];

    /// <summary>Something before the first byte: readers of PDF forgive a kilobyte of it.</summary>
    private static IEnumerable<HostileFile> Heads()
    {
        (string Name, byte[] Content)[] heads =
        [
            ("GIF", Gif()), ("HTML", Bytes.Of(Script)), ("zip", Zip()), ("Windows program", Bytes.Join(Bytes.Of("MZ"), new byte[128])), ("line end", Bytes.Of("\r\n")),
            ("space", Bytes.Of(" ")), ("byte order mark", [0xEF, 0xBB, 0xBF]), ("HTTP header", Bytes.Of("Content-Type: text/html\r\n\r\n")),
        ];
        (string Name, Func<Photos, byte[]> Content)[] bodies = [("jpg", s_jpeg), ("png", s_png), ("pdf", s_pdf)];
        return from head in heads
               from body in bodies
               select new HostileFile($"{head.Name} before a {body.Name}", $"a.{body.Name}", photos => Bytes.Join(head.Content, body.Content(photos)), WrongType);
    }

    /// <summary>Something after the end, which programs that read from the back find: GIFAR and its kin.</summary>
    private static IEnumerable<HostileFile> Tails()
    {
        (string Name, Func<Photos, byte[]> Content)[] tails =
        [
            ("zip", _ => Zip()), ("HTML", _ => Bytes.Of(Script)), ("PHP", _ => Bytes.Of($"<?php {HostileFile.Payload} ?>")), ("program", _ => Bytes.Join(Bytes.Of($"MZ{HostileFile.Payload}"), new byte[256])),
            ("EICAR", _ => Bytes.Of(Eicar + HostileFile.Payload)), ("PDF", _ => PayloadPdf()), ("JPEG", photos => JpegMaker.With(photos.Plain, JpegMaker.Comment(HostileFile.Payload))),
            ("PNG", _ => PngMaker.Plain(PngMaker.Text("Comment", HostileFile.Payload))),
        ];
        (string Name, Func<Photos, byte[]> Content)[] bodies = [("jpg", s_jpeg), ("png", s_png), ("pdf", s_pdf)];
        return from tail in tails
               from body in bodies
               where (tail.Name, body.Name) is not ("PDF", "pdf")
               select new HostileFile($"{tail.Name} after a {body.Name}", $"a.{body.Name}", photos => Bytes.Join(body.Content(photos), tail.Content(photos)));
    }

    /// <summary>Something in the places where the formats let anything lie.</summary>
    private static IEnumerable<HostileFile> Inside()
    {
        (string Name, string Content)[] payloads = [("HTML", Script), ("PHP", $"<?php {HostileFile.Payload} ?>"), ("EICAR", Eicar + HostileFile.Payload), ("PDF", $"%PDF-1.4\n{HostileFile.Payload}")];
        foreach (var (name, content) in payloads)
        {
            yield return new HostileFile($"{name} as a comment of a JPEG", "a.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Comment(content)));
            yield return new HostileFile($"{name} in the EXIF of a JPEG", "a.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Exif(6, bigEndian: true, content)));
            yield return new HostileFile($"{name} as a text of a PNG", "a.png", _ => PngMaker.Plain(PngMaker.Text("Comment", content)));
            yield return new HostileFile($"{name} in a private chunk of a PNG", "a.png", _ => PngMaker.Plain(PngMaker.Chunk("evIl", Bytes.Of(content))));
            yield return new HostileFile($"{name} as an unused stream of a PDF", "a.pdf", _ => WithStream("", Bytes.Of(content)));
            yield return new HostileFile($"{name} as a packed stream of a PDF", "a.pdf", _ => WithStream("/Filter/FlateDecode", PngMaker.Packed(Bytes.Of(content))));
            yield return new HostileFile($"{name} in a JPEG within a PDF", "a.pdf", photos => new PdfMaker().AddScan(
                Bytes.Join(JpegMaker.With(photos.Plain, JpegMaker.Comment(content), JpegMaker.Exif(1, bigEndian: true, content)), Bytes.Of(content)), Photos.Width, Photos.Height).Build());
        }

        yield return new HostileFile("zip in a JPEG's application data", "a.jpg", photos => JpegMaker.With(photos.Plain, JpegMaker.Segment(0xEC, Zip())));
        yield return new HostileFile("packed text of a PNG", "a.png", _ => PngMaker.Plain(PngMaker.Chunk("zTXt", Bytes.Join(Bytes.Of("Comment\0\0"), PngMaker.Packed(Bytes.Of(Script))))));
        yield return new HostileFile("colour profile of a PNG that is none", "a.png", _ => PngMaker.Plain(PngMaker.Chunk("iCCP", Bytes.Join(Bytes.Of("p\0\0"), PngMaker.Packed(Bytes.Of(Script))))));
        yield return new HostileFile("script in a title of a PDF", "a.pdf", _ => new PdfMaker { Trailer = $"/Info<</Title({Script})>>" }.AddText("x").Build());
        yield return new HostileFile("comment between the objects of a PDF", "a.pdf", _ => new PdfMaker { NewLine = $"\n%{Script}\n" }.AddText("x").Build());
    }

    private static IEnumerable<HostileFile> Names()
    {
        (string FileName, string Expected)[] names =
        [
            ("../../etc/passwd.jpg", "passwd.jpg"),
            (@"..\..\Windows\System32\x.jpg", "x.jpg"),
            ("C:\\Users\\x\\id.jpg", "id.jpg"),
            ("/etc/cron.d/x.jpg", "x.jpg"),
            ("..\uFF0F..\uFF0Fx.jpg", "x.jpg"),
            ("%2e%2e%2fx.jpg", "2e-2e-2fx.jpg"),
            ("invoice.exe.jpg", "invoice-exe.jpg"),
            ("page.php.jpg", "page-php.jpg"),
            ("a\u2024exe\u2024b.jpg", "a-exe-b.jpg"),
            ("\u202Egpj.jpg", "gpj.jpg"),
            ("id\u202Efdp.exe\u202C.jpg", "idfdp-exe.jpg"),
            ("\u2066id\u2069\u200E.jpg", "id.jpg"),
            ("i\0d.jpg", "id.jpg"),
            ("id\r\nSet-Cookie: a=b.jpg", "id Set-Cookie- a-b.jpg"),
            ("id\u001B[2J.jpg", "id-2J.jpg"),
            ("\u200B\u200B.jpg", "document.jpg"),
            ("...jpg", "document.jpg"),
            (".htaccess.jpg", "htaccess.jpg"),
            ("CON.jpg", "_CON.jpg"),
            ("lpt1.jpg", "_lpt1.jpg"),
            ("<img src=x onerror=alert(1)>.jpg", "img src-x onerror-alert(1).jpg"),
            ("\"; rm -rf ~.jpg", "rm -rf.jpg"),
            ("=cmd|' /C calc'!A0.jpg", "C calc-A0.jpg"),
            ("half\uD83D an emoji.jpg", "half- an emoji.jpg"),
            (new string('a', 5000) + ".jpg", new string('a', 100) + ".jpg"),
            (new string('\u0645', 300) + ".jpg", new string('\u0645', 100) + ".jpg"),
            ("id.jpg.", "id.jpg"),
            ("id.jpg ", "id.jpg"),
            ("", "document.jpg"),
        ];
        foreach (var (index, (fileName, expected)) in names.Index())
        {
            yield return new HostileFile($"name {index}, {expected[..Math.Min(expected.Length, 40)]}", fileName, s_jpeg) { DisplayName = expected };
        }

        yield return new HostileFile("name with a stream of Windows", "id.jpg::$DATA", s_jpeg, WrongType);
        yield return new HostileFile("name whose extension only looks right", "id.j\u0440g", s_jpeg, WrongType);
        yield return new HostileFile("name whose extension is turned round", "id\u202Egpj.exe", s_jpeg, WrongType);
        yield return new HostileFile("name that ends after a zero", "id.jpg\0.exe", s_jpeg, WrongType);
    }

    internal static byte[] Zip() => Bytes.Join(Bytes.Of("PK\x03\x04"), new byte[26], Bytes.Of($"{HostileFile.Payload}.class"), Bytes.Of("PK\x05\x06"), new byte[18]);

    private static byte[] Gif() => Bytes.Join(Bytes.Of("GIF89a\x01\0\x01\0\0\0\0"), Bytes.Of(HostileFile.Payload), Bytes.Of(";"));

    private static byte[] PayloadPdf() => new PdfMaker { Catalogue = $"/OpenAction<</S/JavaScript/JS({HostileFile.Payload})>>" }.AddText("Other").Build();

    private static byte[] WithStream(string entries, byte[] content)
    {
        var pdf = new PdfMaker();
        pdf.AddStream(entries, content);
        return pdf.AddText("x").Build();
    }
}
