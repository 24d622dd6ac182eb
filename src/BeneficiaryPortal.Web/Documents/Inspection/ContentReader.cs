using BeneficiaryPortal.Web.Documents.Gate;
using System.Buffers.Binary;

namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>Reads forward through a file; an end that comes too early means a damaged document.</summary>
internal sealed class ContentReader(Stream content)
{
    private readonly byte[] _few = new byte[4];

    public long Left => content.Length - content.Position;

    /// <returns>-1 at the end.</returns>
    public int NextByte() => content.ReadByte();

    public byte Byte() => NextByte() is var next and >= 0 ? (byte)next : throw new DocumentRefusedException(DocumentRefusal.Damaged);

    public int UInt16()
    {
        Bytes(_few.AsSpan(0, 2));
        return BinaryPrimitives.ReadUInt16BigEndian(_few);
    }

    public uint UInt32()
    {
        Bytes(_few);
        return BinaryPrimitives.ReadUInt32BigEndian(_few);
    }

    public void Bytes(Span<byte> to)
    {
        if (content.ReadAtLeast(to, to.Length, throwOnEndOfStream: false) < to.Length)
        {
            throw new DocumentRefusedException(DocumentRefusal.Damaged);
        }
    }

    public void Skip(long count)
    {
        if (count < 0 || count > Left)
        {
            throw new DocumentRefusedException(DocumentRefusal.Damaged);
        }

        content.Position += count;
    }
}
