using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>Walks the segments of a JPEG for its size, and its scans for their number: each scan costs a whole decoding.</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const int MostScans = 100;
    private const int MostSegments = 2000;

    public static FileFacts Read(Stream content)
    {
        var reader = new ContentReader(content);
        reader.Skip(2);
        FileFacts? facts = null;
        var scans = 0;
        var marker = NextMarker(reader);
        for (var segments = 0; marker != EndOfImage; segments++)
        {
            if (segments > MostSegments || scans > MostScans || marker is 0 or 0xD8)
            {
                throw new DocumentRefusedException(DocumentRefusal.Damaged);
            }

            if (IsFrame(marker))
            {
                facts = facts is null ? Frame(reader) : throw new DocumentRefusedException(DocumentRefusal.Damaged);
                marker = NextMarker(reader);
            }
            else
            {
                reader.Skip(reader.UInt16() - 2);
                scans += marker == StartOfScan ? 1 : 0;
                marker = marker == StartOfScan ? MarkerAfterScan(reader) : NextMarker(reader);
            }
        }

        return facts is not null && scans > 0 ? facts : throw new DocumentRefusedException(DocumentRefusal.Damaged);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    private static FileFacts Frame(ContentReader reader)
    {
        var length = reader.UInt16();
        reader.Skip(1);
        var (height, width) = (reader.UInt16(), reader.UInt16());
        reader.Skip(length - 7);
        return width > 0 && height > 0 ? new FileFacts(DocumentKind.Jpeg, width, height, 1) : throw new DocumentRefusedException(DocumentRefusal.Damaged);
    }

    // Between segments: 0xFF, perhaps repeated, then the marker.
    private static byte NextMarker(ContentReader reader)
    {
        if (reader.Byte() != 0xFF)
        {
            throw new DocumentRefusedException(DocumentRefusal.Damaged);
        }

        byte marker;
        do
        {
            marker = reader.Byte();
        }
        while (marker == 0xFF);
        return marker;
    }

    // Within a scan 0xFF is followed by 0 (a plain 0xFF) or by a restart marker.
    private static byte MarkerAfterScan(ContentReader reader)
    {
        while (true)
        {
            while (reader.Byte() != 0xFF)
            {
            }

            byte marker;
            do
            {
                marker = reader.Byte();
            }
            while (marker == 0xFF);
            if (marker is not 0 and not (>= 0xD0 and <= 0xD7))
            {
                return marker;
            }
        }
    }
}
