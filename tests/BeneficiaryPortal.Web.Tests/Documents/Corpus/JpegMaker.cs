using System.Buffers.Binary;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Adds to a JPEG what cameras and attackers add.</summary>
internal static class JpegMaker
{
    public const string Place = "GPS-24.7136N-46.6753E";

    public static byte[] Segment(byte marker, byte[] content) => Bytes.Join([0xFF, marker], Bytes.UInt16(content.Length + 2), content);

    /// <summary>Right after the first two bytes.</summary>
    public static byte[] With(byte[] jpeg, params byte[][] segments) => Bytes.Join(jpeg[..2], Bytes.Join(segments), jpeg[2..]);

    public static byte[] Comment(string text) => Segment(0xFE, Bytes.Of(text));

    /// <summary>A camera's EXIF: orientation, its maker, and a place in the GPS part.</summary>
    public static byte[] Exif(int orientation, bool bigEndian, string note = "") => Segment(0xE1, Bytes.Join(Bytes.Of("Exif\0\0"), Tiff(orientation, bigEndian, note)));

    public static byte[] Tiff(int orientation, bool bigEndian, string note = "")
    {
        var text = Bytes.Of($"{Place}{note}\0");
        using var tiff = new MemoryStream();
        tiff.Write(Bytes.Of(bigEndian ? "MM" : "II"));
        tiff.Write(Short(42, bigEndian));
        tiff.Write(Long(8, bigEndian));
        tiff.Write(Short(3, bigEndian));
        Entry(tiff, 0x010F, 2, text.Length, 8 + 2 + (3 * 12) + 4, bigEndian);
        tiff.Write(Short(0x0112, bigEndian));
        tiff.Write(Short(3, bigEndian));
        tiff.Write(Long(1, bigEndian));
        tiff.Write(Short(orientation, bigEndian));
        tiff.Write(Short(0, bigEndian));
        Entry(tiff, 0x8825, 4, 1, 8 + 2 + (3 * 12) + 4 + text.Length, bigEndian);
        tiff.Write(Long(0, bigEndian));
        tiff.Write(text);
        tiff.Write(Short(1, bigEndian));
        Entry(tiff, 0x001D, 2, 4, 0x30303000, bigEndian);
        tiff.Write(Long(0, bigEndian));
        return tiff.ToArray();
    }

    /// <summary>Its frame says another size than it has.</summary>
    public static byte[] Claiming(byte[] jpeg, int width, int height)
    {
        var changed = jpeg.ToArray();
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(changed.AsSpan(at + 2)))
        {
            if (changed[at + 1] is 0xC0 or 0xC1 or 0xC2)
            {
                Bytes.UInt16(height).CopyTo(changed, at + 5);
                Bytes.UInt16(width).CopyTo(changed, at + 7);
                return changed;
            }
        }
    }

    /// <summary>The last scan again and again: each costs a decoding.</summary>
    public static byte[] WithScans(byte[] progressive, int count)
    {
        var scan = progressive.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        var once = progressive[scan..^2];
        return Bytes.Join(progressive[..^2], Bytes.Join([.. Enumerable.Repeat(once, count)]), [0xFF, 0xD9]);
    }

    private static void Entry(MemoryStream tiff, int tag, int type, int count, int value, bool bigEndian)
    {
        tiff.Write(Short(tag, bigEndian));
        tiff.Write(Short(type, bigEndian));
        tiff.Write(Long(count, bigEndian));
        tiff.Write(Long(value, bigEndian));
    }

    private static byte[] Short(int value, bool bigEndian) => bigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];

    private static byte[] Long(int value, bool bigEndian) => bigEndian ? Bytes.UInt32((uint)value) : [.. Bytes.UInt32((uint)value).Reverse()];
}
