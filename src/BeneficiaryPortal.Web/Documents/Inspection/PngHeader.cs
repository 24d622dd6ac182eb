using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Inspection;

/// <summary>Walks the chunks of a PNG for its size.</summary>
internal static class PngHeader
{
    private const int SignatureLength = 8;
    private const int HeaderLength = 13;
    private const uint Header = 0x49484452; // IHDR
    private const uint Data = 0x49444154; // IDAT
    private const uint End = 0x49454E44; // IEND
    private const int MostChunks = 20_000;

    public static FileFacts Read(Stream content)
    {
        var reader = new ContentReader(content);
        reader.Skip(SignatureLength);
        var facts = ReadHeader(reader);
        var hasData = false;
        for (var chunks = 0; chunks < MostChunks; chunks++)
        {
            var (length, type) = (reader.UInt32(), reader.UInt32());
            hasData |= type == Data;
            reader.Skip(length + 4L);
            if (type == End && hasData)
            {
                return facts;
            }
        }

        throw new DocumentRefusedException(DocumentRefusal.Damaged);
    }

    private static FileFacts ReadHeader(ContentReader reader)
    {
        var (length, type, width, height) = (reader.UInt32(), reader.UInt32(), reader.UInt32(), reader.UInt32());
        reader.Skip(HeaderLength - 8 + 4);
        if (length != HeaderLength || type != Header || width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
        {
            throw new DocumentRefusedException(DocumentRefusal.Damaged);
        }

        return new FileFacts(DocumentKind.Png, (int)width, (int)height, 1);
    }
}
