using System.Buffers.Binary;

namespace BeneficiaryPortal.Web.Documents.Cleaning;

/// <summary>Blanks what a JPEG carries besides its picture, byte for byte in place: a PDF around it stays as long as it was.</summary>
internal static class JpegMetadata
{
    private const byte Comment = 0xFE;
    private const byte StartOfScan = 0xDA;

    /// <returns>False where it is no whole JPEG.</returns>
    public static bool TryBlank(Span<byte> jpeg)
    {
        if (!jpeg.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return false;
        }

        var at = 2;
        while (at + 4 <= jpeg.Length)
        {
            if (jpeg[at] != 0xFF)
            {
                return false;
            }

            if (jpeg[at + 1] == 0xFF)
            {
                at++;
                continue;
            }

            if (jpeg[at + 1] == 0xD9)
            {
                break;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
            {
                return false;
            }

            BlankSegment(jpeg.Slice(at, 2 + length));
            at = jpeg[at + 1] == StartOfScan ? EndOfScan(jpeg, at + 2 + length) : at + 2 + length;
        }

        if (at + 2 > jpeg.Length || jpeg[at] != 0xFF || jpeg[at + 1] != 0xD9)
        {
            return false;
        }

        jpeg[(at + 2)..].Clear();
        return true;
    }

    // APP14 says how the colours are meant; everything else of the kind says who, where and with what.
    private static void BlankSegment(Span<byte> segment)
    {
        var isApplication = segment[1] is >= 0xE0 and <= 0xEF;
        if (segment[1] == Comment || (isApplication && !IsColourTransform(segment)))
        {
            segment[1] = Comment;
            segment[4..].Clear();
        }
    }

    private static bool IsColourTransform(ReadOnlySpan<byte> segment) => segment[1] == 0xEE && segment.Length == 16 && segment[4..].StartsWith("Adobe"u8);

    private static int EndOfScan(ReadOnlySpan<byte> jpeg, int from)
    {
        for (var at = from; at + 1 < jpeg.Length; at++)
        {
            if (jpeg[at] == 0xFF && jpeg[at + 1] is not 0 and not 0xFF and not (>= 0xD0 and <= 0xD7))
            {
                return at;
            }
        }

        return jpeg.Length;
    }
}
