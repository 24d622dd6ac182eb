using System.Globalization;
using System.Text;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Writes PDF files object by object. Objects 1 and 2 are the catalogue and the page tree.</summary>
internal sealed class PdfMaker
{
    private readonly SortedDictionary<int, byte[]> _objects = [];
    private readonly List<int> _pages = [];
    private int _next = 3;

    public string Version { get; init; } = "1.4";

    public string NewLine { get; init; } = "\n";

    /// <summary>More entries for the catalogue, the trailer, and every page.</summary>
    public string Catalogue { get; init; } = "";

    public string Trailer { get; init; } = "";

    public string PageEntries { get; init; } = "";

    /// <summary>Everything but streams lies in one object stream, found by a cross-reference stream.</summary>
    public bool InObjectStream { get; init; }

    public bool Linearized { get; init; }

    /// <summary>Before anything is written, as RC4 with the object's key does.</summary>
    public Func<int, byte[], byte[]> Encrypt { get; init; } = (_, content) => content;

    /// <summary>A page with one line of text, in Helvetica.</summary>
    public static byte[] Plain(string version = "1.4") => new PdfMaker { Version = version }.AddText("Plain page").Build();

    public int Add(string content) => Add(Bytes.Of(content));

    public int Add(byte[] content)
    {
        _objects[_next] = content;
        return _next++;
    }

    public int AddStream(string entries, byte[] content)
    {
        var sealedContent = Encrypt(_next, content);
        return Add(Bytes.Join(Bytes.Of(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {sealedContent.Length}>>{NewLine}stream\r\n")), sealedContent, Bytes.Of("\r\nendstream")));
    }

    public PdfMaker AddText(string text, string box = "0 0 595 842")
    {
        var font = Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        return AddPage(Bytes.Of($"BT /F1 24 Tf 60 700 Td ({text}) Tj ET"), $"/Font<</F1 {font} 0 R>>", box);
    }

    public PdfMaker AddScan(byte[] jpeg, int width, int height, string colour = "DeviceRGB")
    {
        var picture = AddStream(string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/{colour}/BitsPerComponent 8/Filter/DCTDecode"), jpeg);
        return AddPage(Bytes.Of("q 595 0 0 842 0 0 cm /I Do Q"), $"/XObject<</I {picture} 0 R>>");
    }

    public PdfMaker AddPage(byte[] content, string resources, string box = "0 0 595 842")
    {
        var stream = AddStream("", content);
        _pages.Add(Add($"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {stream} 0 R/Resources<<{resources}>>{PageEntries}>>"));
        return this;
    }

    public byte[] Build()
    {
        _objects[1] = Bytes.Of($"<</Type/Catalog/Pages 2 0 R{Catalogue}>>");
        _objects[2] = Bytes.Of($"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}]>>");
        return InObjectStream ? BuildPacked() : BuildPlain();
    }

    private byte[] BuildPlain()
    {
        using var file = Begin(out var places);
        if (Linearized)
        {
            // The length is patched in below: readers check it.
            Write(file, $"900 0 obj{NewLine}<</Linearized 1/L 0000000000/H[0 0]/O {_pages[0]}/E 0/N {_pages.Count}/T 0>>{NewLine}endobj{NewLine}");
        }

        foreach (var (number, content) in _objects)
        {
            WriteObject(file, places, number, content);
        }

        var start = file.Position;
        Write(file, $"xref{NewLine}0 {_next}{NewLine}");
        var end = NewLine.Length == 2 ? NewLine : " " + NewLine;
        Write(file, $"0000000000 65535 f{end}");
        for (var number = 1; number < _next; number++)
        {
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{places[number]:D10} 00000 n{end}"));
        }

        Write(file, $"trailer{NewLine}<</Size {_next}/Root 1 0 R{Trailer}>>{NewLine}");
        return End(file, start);
    }

    private byte[] BuildPacked()
    {
        using var file = Begin(out var places);
        var loose = _objects.Where(one => Bytes.IndexOf(one.Value, Bytes.Of("stream\r\n")) >= 0).ToList();
        var packed = _objects.Where(one => Bytes.IndexOf(one.Value, Bytes.Of("stream\r\n")) < 0).ToList();
        foreach (var (number, content) in loose)
        {
            WriteObject(file, places, number, content);
        }

        var head = new StringBuilder();
        using var body = new MemoryStream();
        foreach (var (number, content) in packed)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Position} ");
            body.Write(content);
            body.WriteByte((byte)'\n');
        }

        var holder = _next;
        var data = PngMaker.Packed(Bytes.Join(Bytes.Of(head.ToString()), body.ToArray()));
        WriteObject(file, places, holder, StreamObject($"/Type/ObjStm/N {packed.Count}/First {head.Length}/Filter/FlateDecode", data));
        var start = file.Position;
        WriteObject(file, places, holder + 1, CrossReference(places, packed.ConvertAll(one => one.Key), holder, start));
        return End(file, start);
    }

    private byte[] CrossReference(Dictionary<int, long> places, List<int> packed, int holder, long start)
    {
        using var rows = new MemoryStream();
        for (var number = 0; number <= holder + 1; number++)
        {
            var index = packed.IndexOf(number);
            var place = number == holder + 1 ? start : places.GetValueOrDefault(number);
            rows.WriteByte(number == 0 ? (byte)0 : index >= 0 ? (byte)2 : (byte)1);
            rows.Write(Bytes.UInt32((uint)(index >= 0 ? holder : place)));
            rows.WriteByte((byte)Math.Max(index, 0));
        }

        return StreamObject($"/Type/XRef/Size {holder + 2}/W[1 4 1]/Root 1 0 R/Filter/FlateDecode{Trailer}", PngMaker.Packed(rows.ToArray()));
    }

    private static byte[] StreamObject(string entries, byte[] data) =>
        Bytes.Join(Bytes.Of(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>\nstream\r\n")), data, Bytes.Of("\r\nendstream"));

    private MemoryStream Begin(out Dictionary<int, long> places)
    {
        places = [];
        var file = new MemoryStream();
        Write(file, $"%PDF-{Version}{NewLine}%\u00E2\u00E3\u00CF\u00D3{NewLine}");
        return file;
    }

    private byte[] End(MemoryStream file, long start)
    {
        Write(file, string.Create(CultureInfo.InvariantCulture, $"startxref{NewLine}{start}{NewLine}%%EOF{NewLine}"));
        var bytes = file.ToArray();
        if (Linearized)
        {
            Bytes.Of(bytes.Length.ToString("D10", CultureInfo.InvariantCulture)).CopyTo(bytes, Bytes.IndexOf(bytes, Bytes.Of("0000000000")));
        }

        return bytes;
    }

    private void WriteObject(MemoryStream file, Dictionary<int, long> places, int number, byte[] content)
    {
        places[number] = file.Position;
        Write(file, $"{number} 0 obj{NewLine}");
        file.Write(content);
        Write(file, $"{NewLine}endobj{NewLine}");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Bytes.Of(text));
}
