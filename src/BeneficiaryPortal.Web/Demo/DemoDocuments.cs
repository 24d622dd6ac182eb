using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>A specimen of a document, made by code and really stored; all requests of the demonstration name the same file.</summary>
public sealed class DemoDocuments(DocumentStore store)
{
    private const int Width = 640;
    private const int Height = 400;
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(Row)];

    /// <summary>The file, once it is stored.</summary>
    public DocumentFile Specimen { get; private set; } = null!;

    public async Task StoreAsync(CancellationToken ct)
    {
        var picture = Drawn();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(picture));
        var label = new DocumentLabel(DocumentState.Clean, DocumentKind.Png, "صورة-المستند.png", sha256, Pages: 1, Width, Height);
        var name = DocumentStore.NewName();
        using var content = new MemoryStream(picture);
        await store.SaveAsync(name, label, content, ct);
        Specimen = new DocumentFile(name, label.DisplayName, DocumentKind.Png.ContentType(), picture.Length, Pages: 1, sha256);
    }

    /// <summary>Everything that must be brought.</summary>
    public void Attach(SupportCase c, ActingUser by)
    {
        foreach (var document in c.MissingDocuments())
        {
            c.AttachDocument(document.Key, Specimen, by);
        }
    }

    /// <summary>Everything was found good.</summary>
    public static void Check(SupportCase c, ActingUser by)
    {
        foreach (var document in c.DocumentsUnchecked())
        {
            c.CheckDocument(document.Key, Good(document, c.HandedInWith(document.Key)!.Value), by);
        }
    }

    private static DocumentFinding Good(RequiredDocument document, DateOnly handedIn) => new()
    {
        Original = document.OriginalSeen ? OriginalSeen.Seen : OriginalSeen.NotAsked,
        IssuedOn = document.FreshForMonths is null ? null : new TypedDay(handedIn.AddDays(-20), DateCalendar.Gregorian),
        ValidUntil = document.Expires ? new TypedDay(handedIn.AddYears(3), DateCalendar.Hijri) : null,
    };

    /// <summary>A card with a portrait and lines where the writing would be.</summary>
    private static byte[] Drawn()
    {
        var pixels = new byte[Height * (Width + 1)];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                pixels[(y * (Width + 1)) + x + 1] = ShadeAt(x, y);
            }
        }

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8;
        WriteChunk(file, "IHDR", head);
        WriteChunk(file, "IDAT", Packed(pixels));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte ShadeAt(int x, int y) =>
        x is < 8 or >= Width - 8 || y is < 8 or >= Height - 8 ? (byte)90
        : x is > 40 and < 180 && y is > 110 and < 300 ? (byte)150
        : y is > 40 and < 70 && x > 220 && x < 600 ? (byte)70
        : x > 220 && x < 600 - (y / 2) && y > 110 && y % 44 < 14 && y < 340 ? (byte)120
        : (byte)238;

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, body.Aggregate(uint.MaxValue, (crc, next) => CrcTable[(crc ^ next) & 0xFF] ^ (crc >> 8)) ^ uint.MaxValue);
        file.Write(number);
    }

    private static uint Row(int index)
    {
        var row = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            row = (row & 1) == 0 ? row >> 1 : 0xEDB88320 ^ (row >> 1);
        }

        return row;
    }
}
