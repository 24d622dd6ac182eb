using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>PDF files that act, and those that cannot be looked into.</summary>
internal static class HostilePdfs
{
    private const string Payload = HostileFile.Payload;

    /// <summary>Each once in plain objects, once in an object stream, once with its names written in another way.</summary>
    public static IEnumerable<HostileFile> Active() =>
        from one in Actions()
        from place in new[] { "plain", "in an object stream", "with escaped names" }
        select new HostileFile($"{one.Name}, {place}", "a.pdf", _ => Build(one.Catalogue, one.Page, place));

    public static IEnumerable<HostileFile> Locked()
    {
        var key = new PdfLock("secret");
        yield return new HostileFile("PDF that needs a password", "a.pdf", _ => new PdfMaker { Trailer = key.Trailer, Encrypt = key.Encrypt }.AddText("x").Build(), DocumentRefusal.PasswordProtected);
        yield return new HostileFile(
            "PDF that needs a password, in an object stream",
            "a.pdf",
            _ => new PdfMaker { Version = "1.5", InObjectStream = true, Trailer = key.Trailer, Encrypt = key.Encrypt }.AddText("x").Build(),
            DocumentRefusal.PasswordProtected);
        yield return new HostileFile("PDF locked in a way nobody knows", "a.pdf", _ => new PdfMaker { Trailer = "/Encrypt<</Filter/Unheard/V 9/R 9>>" }.AddText("x").Build(), DocumentRefusal.Damaged);
    }

    /// <summary>Pictures packed as scanners and faxes do, with a payload in what no reader of pictures looks at.</summary>
    public static IEnumerable<HostileFile> CarriedOver() =>
    [
        new("payload in a JBIG2 picture", "scan.pdf", _ => Scan("/JBIG2Decode", Jbig2(Bytes.Join([0x20, 0, 0, 0], Bytes.Of(Payload))))),
        new("payload behind a fax picture", "scan.pdf", _ => Scan("/CCITTFaxDecode/DecodeParms<</K -1/Columns 200/Rows 200>>", Bytes.Join(Fax(), Bytes.Of(Payload)))),
        new("payload behind a fax picture, its filter written in another way", "scan.pdf", _ => Scan("/CCITTF#61xDecode/DecodeParms<</K -1/Columns 200/Rows 200>>", Bytes.Join(Fax(), Bytes.Of(Payload)))),
        new("payload in a JPEG 2000 picture", "scan.pdf", _ => Scan("/JPXDecode", Bytes.Join(Bytes.UInt32(12), Bytes.Of("jP  "), [0x0D, 0x0A, 0x87, 0x0A], Bytes.UInt32(8 + (uint)Payload.Length), Bytes.Of("xml " + Payload)))),
    ];

    /// <summary>A white page, two hundred pixels square.</summary>
    public static byte[] Fax() => Bytes.Join(Enumerable.Repeat((byte)0xFF, 25).ToArray(), [0, 0x10, 0x01]);

    /// <summary>A white page with one segment more.</summary>
    public static byte[] Jbig2(byte[] comment) => Bytes.Join(
        Segment(0, 48, Bytes.Join(Bytes.UInt32(200), Bytes.UInt32(200), new byte[8], [0, 0, 0])), Segment(1, 62, comment), Segment(2, 49, []));

    public static byte[] Scan(string filter, byte[] data)
    {
        var pdf = new PdfMaker { Version = "1.5" };
        var picture = pdf.AddStream($"/Type/XObject/Subtype/Image/Width 200/Height 200/ColorSpace/DeviceGray/BitsPerComponent 1/Filter{filter}", data);
        return pdf.AddPage(Bytes.Of("q 595 0 0 842 0 0 cm /I Do Q"), $"/XObject<</I {picture} 0 R>>").Build();
    }

    private static byte[] Segment(uint number, byte type, byte[] data) => Bytes.Join(Bytes.UInt32(number), [type, 0, 1], Bytes.UInt32((uint)data.Length), data);

    private static IEnumerable<(string Name, string Catalogue, string Page)> Actions() =>
    [
        ("script at opening", $"/OpenAction<</S/JavaScript/JS(app.alert('{Payload}'))>>", ""),
        ("script by name", $"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS({Payload})>>]>>>>", ""),
        ("script when a page is shown", "", $"/AA<</O<</S/JavaScript/JS({Payload})>>>>"),
        ("program started", $"/OpenAction<</S/Launch/F({Payload}.exe)/Win<</F(cmd.exe)/P(/c {Payload})>>>>", ""),
        ("file attached", $"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F({Payload}.exe)/EF<</F 3 0 R>>>>]>>>>", ""),
        ("form with XFA", $"/AcroForm<</XFA[(template)(<template>{Payload}</template>)]/Fields[]>>", ""),
        ("form sent away", $"/OpenAction<</S/SubmitForm/F(http://127.0.0.1/{Payload})>>", ""),
        ("link", "", $"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 500 800]/A<</S/URI/URI(http://127.0.0.1/{Payload})>>>>]"),
        ("rich media", "", $"/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<</Assets<</Names[({Payload}.swf)3 0 R]>>>>>>]"),
        ("other file opened", $"/OpenAction<</S/GoToR/F(\\\\127.0.0.1\\{Payload})/D[0/Fit]>>", ""),
        ("data fetched", $"/OpenAction<</S/ImportData/F(\\\\127.0.0.1\\{Payload})>>", ""),
    ];

    private static byte[] Build(string catalogue, string page, string place)
    {
        var isEscaped = place is "with escaped names";
        var pdf = new PdfMaker
        {
            Version = "1.6",
            Catalogue = isEscaped ? Escaped(catalogue) : catalogue,
            PageEntries = isEscaped ? Escaped(page) : page,
            InObjectStream = place is "in an object stream",
        };
        pdf.AddStream("/Type/EmbeddedFile", Bytes.Of(Payload));
        return pdf.AddText("Read me").Build();
    }

    private static string Escaped(string text) =>
        text.Replace("/JavaScript", "/J#61vaScript", StringComparison.Ordinal).Replace("/JS", "/#4A#53", StringComparison.Ordinal).Replace("/Launch", "/L#61unch", StringComparison.Ordinal)
            .Replace("/OpenAction", "/Open#41ction", StringComparison.Ordinal).Replace("/URI", "/#55RI", StringComparison.Ordinal).Replace("/AA", "/A#41", StringComparison.Ordinal)
            .Replace("/XFA", "/XF#41", StringComparison.Ordinal).Replace("/EmbeddedFiles", "/Embedded#46iles", StringComparison.Ordinal).Replace("/RichMedia", "/Rich#4dedia", StringComparison.Ordinal)
            .Replace("/GoToR", "/GoTo#52", StringComparison.Ordinal).Replace("/ImportData", "/Import#44ata", StringComparison.Ordinal).Replace("/SubmitForm", "/Submit#46orm", StringComparison.Ordinal);
}
