using BeneficiaryPortal.Web.Documents.Gate;
using System.IO.Compression;

namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>
/// What a PDF holds, by the names in its objects, object streams included. Of a file from outside it is an estimate, good for an early refusal; of what
/// the rewriting program wrote, plainly built, it is exact.
/// </summary>
internal sealed class PdfContents
{
    private const int MostInflated = 32 * 1024 * 1024;

    private static readonly HashSet<string> s_active = new(StringComparer.Ordinal)
    {
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "XFA", "OpenAction", "AA", "URI", "RichMedia", "SubmitForm", "ImportData", "GoToR", "GoToE",
        "Rendition", "Movie", "Sound", "Filespec", "AcroForm",
    };

    private static readonly HashSet<string> s_foreign = new(StringComparer.Ordinal) { "JBIG2Decode", "CCITTFaxDecode", "CCF", "JPXDecode" };

    private readonly HashSet<long> _pages = [];
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<Range> _jpegs = [];
    private int _inflated;

    private PdfContents()
    {
    }

    public int Pages => _pages.Count;

    /// <summary>Names that make a reader act by itself, open something else or carry other files.</summary>
    public IReadOnlyCollection<string> ActiveContent => _found;

    /// <summary>Pictures packed as faxes and scanners do, which the rewriting program carries over byte for byte, with whatever hides in them.</summary>
    public bool HasForeignStreams { get; private set; }

    public bool IsEncrypted { get; private set; }

    public long LargestPicture { get; private set; }

    /// <summary>Where JPEG pictures lie.</summary>
    public IReadOnlyList<Range> Jpegs => _jpegs;

    /// <exception cref="DocumentRefusedException">Object streams that unpack to far more than a document needs.</exception>
    public static PdfContents Read(ReadOnlySpan<byte> file)
    {
        var contents = new PdfContents();
        contents.ReadObjects(file, firstNumber: null);
        return contents;
    }

    private void ReadObjects(ReadOnlySpan<byte> content, long? firstNumber)
    {
        var tokens = new PdfTokens(content);
        var current = new PdfObject { Number = firstNumber ?? 0 };
        var (beforeLast, last) = (0L, 0L);
        while (tokens.Next() is var token and not PdfToken.End)
        {
            switch (token)
            {
                case PdfToken.Number:
                    (beforeLast, last) = (last, tokens.Value);
                    current.AddNumber(tokens.Value);
                    break;
                case PdfToken.Name:
                    Note(current, tokens.Word);
                    break;
                case PdfToken.Keyword when firstNumber is null && tokens.Word is "obj":
                    current = new PdfObject { Number = beforeLast };
                    break;
                case PdfToken.Keyword when firstNumber is null && tokens.Word is "stream":
                    tokens.Position = ReadStream(content, tokens.Position, current);
                    break;
            }
        }
    }

    private void Note(PdfObject current, string name)
    {
        current.AddName(name);
        if (s_active.Contains(name))
        {
            _found.Add(name);
        }

        IsEncrypted |= name is "Encrypt";
        HasForeignStreams |= s_foreign.Contains(name);
        if (current.IsPage)
        {
            _pages.Add(current.Number);
        }
    }

    /// <returns>Where the stream ends.</returns>
    private int ReadStream(ReadOnlySpan<byte> content, int position, PdfObject of)
    {
        var start = position;
        start += start < content.Length && content[start] == '\r' ? 1 : 0;
        start += start < content.Length && content[start] == '\n' ? 1 : 0;
        var length = StreamLength(content[start..], of.Length);
        if (of.IsPicture)
        {
            LargestPicture = Math.Max(LargestPicture, of.Pixels);
        }

        if (of.Filter is "DCTDecode" or "DCT")
        {
            _jpegs.Add(new Range(start, start + length));
        }
        else if (of.IsObjectStream)
        {
            ReadObjectStream(content.Slice(start, length), of);
        }

        return start + length;
    }

    private static int StreamLength(ReadOnlySpan<byte> rest, long? said)
    {
        if (said is >= 0 && said <= rest.Length && rest[(int)said..].TrimStart("\r\n "u8).StartsWith("endstream"u8))
        {
            return (int)said;
        }

        var end = rest.IndexOf("endstream"u8);
        return end < 0 ? rest.Length : end;
    }

    private void ReadObjectStream(ReadOnlySpan<byte> stream, PdfObject of)
    {
        var plain = of.Filter switch
        {
            null => stream,
            "FlateDecode" or "Fl" => Inflate(stream),
            _ => [],
        };
        var head = new PdfTokens(plain);
        var places = new List<(long Number, int At)>();
        for (var i = 0; i < of.Objects && head.Next() == PdfToken.Number; i++)
        {
            var number = head.Value;
            if (head.Next() != PdfToken.Number || head.Value + of.First is < 0 or > int.MaxValue)
            {
                break;
            }

            places.Add((number, (int)(head.Value + of.First)));
        }

        foreach (var (index, (number, at)) in places.Index())
        {
            var end = index + 1 < places.Count ? places[index + 1].At : plain.Length;
            if (at <= end && end <= plain.Length)
            {
                ReadObjects(plain[at..end], number);
            }
        }
    }

    private byte[] Inflate(ReadOnlySpan<byte> packed)
    {
        using var source = new MemoryStream(packed.ToArray());
        using var inflating = new ZLibStream(source, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[32 * 1024];
        try
        {
            while (inflating.Read(buffer) is var read and > 0)
            {
                _inflated += read;
                if (_inflated > MostInflated)
                {
                    throw new DocumentRefusedException(DocumentRefusal.CannotBeCleaned);
                }

                plain.Write(buffer.AsSpan(0, read));
            }
        }
        catch (InvalidDataException)
        {
            // What came before the damage still counts.
        }

        return plain.ToArray();
    }
}
