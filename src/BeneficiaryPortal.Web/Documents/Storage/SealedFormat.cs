using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>
/// A stored file: magic, the file's own key (sealed), a label, then the content in chunks. Every part is AES-GCM under that key; nonce and associated
/// data carry its number, whether it is the last, and the file's name, so that a part cut off, moved or taken from elsewhere does not open.
/// </summary>
internal static class SealedFormat
{
    public const int ChunkSize = 64 * 1024;
    public const int TagSize = 16;
    public const int KeySize = 32;
    public const int SealedChunkSize = ChunkSize + TagSize;
    private const int NonceSize = 12;
    private const int FixedLength = 8;
    private const uint LabelNumber = uint.MaxValue;

    public static ReadOnlySpan<byte> Magic => "BPD1"u8;

    public static void SealChunk(AesGcm cipher, string name, uint number, bool isLast, ReadOnlySpan<byte> plain, Span<byte> to) =>
        cipher.Encrypt(Nonce(number, isLast), plain, to[..plain.Length], to.Slice(plain.Length, TagSize), Associated(name));

    public static void OpenChunk(AesGcm cipher, string name, uint number, bool isLast, ReadOnlySpan<byte> from, Span<byte> plain) =>
        cipher.Decrypt(Nonce(number, isLast), from[..^TagSize], from[^TagSize..], plain, Associated(name));

    /// <summary>Everything before the sealed label; the key in it can be sealed anew without touching the rest.</summary>
    public static byte[] Head(string sealedKey, int sealedLabelLength)
    {
        var key = Encoding.ASCII.GetBytes(sealedKey);
        var head = new byte[FixedLength + key.Length];
        Magic.CopyTo(head);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), checked((ushort)key.Length));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), checked((ushort)sealedLabelLength));
        key.CopyTo(head.AsSpan(FixedLength));
        return head;
    }

    /// <returns>The sealed key and the length of the sealed label that follows it.</returns>
    public static async Task<(string SealedKey, int SealedLabelLength)> ReadHeadAsync(Stream file, CancellationToken ct)
    {
        var lengths = new byte[FixedLength];
        await file.ReadExactlyAsync(lengths, ct);
        if (!lengths.AsSpan().StartsWith(Magic))
        {
            throw new CryptographicException("It is no stored document.");
        }

        var key = new byte[BinaryPrimitives.ReadUInt16BigEndian(lengths.AsSpan(4))];
        await file.ReadExactlyAsync(key, ct);
        return (Encoding.ASCII.GetString(key), BinaryPrimitives.ReadUInt16BigEndian(lengths.AsSpan(6)));
    }

    public static byte[] SealLabel(AesGcm cipher, string name, ReadOnlySpan<byte> label)
    {
        var sealedLabel = new byte[label.Length + TagSize];
        SealChunk(cipher, name, LabelNumber, isLast: false, label, sealedLabel);
        return sealedLabel;
    }

    public static byte[] OpenLabel(AesGcm cipher, string name, ReadOnlySpan<byte> sealedLabel)
    {
        var label = new byte[sealedLabel.Length - TagSize];
        OpenChunk(cipher, name, LabelNumber, isLast: false, sealedLabel, label);
        return label;
    }

    // The key is random for each file, so the number alone keeps nonces apart.
    private static byte[] Nonce(uint number, bool isLast)
    {
        var nonce = new byte[NonceSize];
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(NonceSize - 5), number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    private static byte[] Associated(string name) => Encoding.ASCII.GetBytes(name);
}
