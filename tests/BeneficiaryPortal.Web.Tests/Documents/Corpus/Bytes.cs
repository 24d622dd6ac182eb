using System.Buffers.Binary;
using System.Text;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Files put together byte by byte.</summary>
internal static class Bytes
{
    public static byte[] Of(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    public static byte[] UInt16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    /// <summary>The same bytes on every run, and nothing that packs.</summary>
    public static byte[] Noise(int length, uint seed = 1)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            seed = (seed * 1664525) + 1013904223;
            bytes[i] = (byte)(seed >> 24);
        }

        return bytes;
    }

    public static int IndexOf(byte[] whole, byte[] part) => whole.AsSpan().IndexOf(part);
}
