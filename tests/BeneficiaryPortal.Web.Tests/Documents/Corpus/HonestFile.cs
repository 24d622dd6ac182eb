using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Something that people send. Of a picture: the size after it is turned upright, and the colour that its upper left quarter then has.</summary>
internal sealed record HonestFile(string Name, string FileName, DocumentKind Kind, Func<Photos, byte[]> Content)
{
    public int Width { get; init; }

    public int Height { get; init; }

    /// <summary>Red, green, blue and white in reading order; null where the picture has other colours.</summary>
    public string? Quarters { get; init; }

    public int Pages { get; init; } = 1;

    /// <summary>Text that the cleaned PDF must still hold.</summary>
    public string? Text { get; init; }

    public override string ToString() => Name;
}
