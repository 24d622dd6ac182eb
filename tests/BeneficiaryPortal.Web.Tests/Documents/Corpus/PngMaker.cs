using System.IO.Compression;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Writes PNG files, right and wrong ones.</summary>
internal static class PngMaker
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(Row)];

    public static byte[] Chunk(string type, params byte[] content)
    {
        var body = Bytes.Join(Bytes.Of(type), content);
        return Bytes.Join(Bytes.UInt32((uint)content.Length), body, Bytes.UInt32(Crc(body)));
    }

    public static byte[] Header(uint width, uint height, byte depth, byte colour, byte interlaced = 0) =>
        Chunk("IHDR", Bytes.Join(Bytes.UInt32(width), Bytes.UInt32(height), [depth, colour, 0, 0, interlaced]));

    public static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            zlib.Write(plain);
        }

        return packed.ToArray();
    }

    /// <summary>Zeroes that unpack to this many bytes.</summary>
    public static byte[] Bomb(long length)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var zeroes = new byte[1024 * 1024];
            for (var left = length; left > 0; left -= zeroes.Length)
            {
                zlib.Write(zeroes.AsSpan(0, (int)Math.Min(left, zeroes.Length)));
            }
        }

        return packed.ToArray();
    }

    /// <summary>Red, green, blue and white quarters, in whatever form the pixel writer gives.</summary>
    public static byte[] Quarters(int width, int height, byte depth, byte colour, Func<int, byte[]> pixel, params byte[][] before)
    {
        using var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x++)
            {
                rows.Write(pixel((x >= width / 2 ? 1 : 0) + (y >= height / 2 ? 2 : 0)));
            }
        }

        return Whole(Header((uint)width, (uint)height, depth, colour), before, Packed(rows.ToArray()));
    }

    /// <summary>Several pixels a byte: the quarters as 0 and the largest value, by columns of bytes.</summary>
    public static byte[] PackedPixels(int width, int height, byte depth, byte colour, params byte[][] before)
    {
        var rowLength = width * depth / 8;
        using var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < rowLength; x++)
            {
                rows.WriteByte(x >= rowLength / 2 ? (byte)0xFF : (byte)0);
            }
        }

        return Whole(Header((uint)width, (uint)height, depth, colour), before, Packed(rows.ToArray()));
    }

    public static byte[] Whole(byte[] header, byte[][] before, byte[] data) => Bytes.Join(Signature, header, Bytes.Join(before), Chunk("IDAT", data), Chunk("IEND"));

    public static byte[] Plain(params byte[][] before) => Quarters(60, 40, 8, 2, Rgb, before);

    public static byte[] Rgb(int quarter) => quarter switch
    {
        0 => [255, 0, 0],
        1 => [0, 255, 0],
        2 => [0, 0, 255],
        _ => [255, 255, 255],
    };

    public static byte[] Text(string keyword, string text) => Chunk("tEXt", Bytes.Of($"{keyword}\0{text}"));

    private static uint Crc(byte[] bytes) => bytes.Aggregate(uint.MaxValue, (crc, next) => s_table[(crc ^ next) & 0xFF] ^ (crc >> 8)) ^ uint.MaxValue;

    private static uint Row(int index)
    {
        var row = (uint)index;
        for (var bit = 0; bit < 8; bit++)
        {
            row = (row & 1) == 1 ? 0xEDB88320 ^ (row >> 1) : row >> 1;
        }

        return row;
    }
}
