using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The number of a request as people type it.</summary>
public static class TypedCaseNumber
{
    private const string Prefix = "BR";

    /// <summary>BR-1448-000123 in any case, with any digits, with or without its hyphens.</summary>
    /// <returns>The number as it is kept; null when this is none.</returns>
    public static string? Parse(string? typed)
    {
        var plain = Digits.ToAscii(ArabicText.WithoutMarks(typed)).Trim().ToUpperInvariant();
        return plain.StartsWith(Prefix, StringComparison.Ordinal) && Digits.Only(plain[Prefix.Length..]) is { Length: 10 } digits
            ? $"{Prefix}-{digits[..4]}-{digits[4..]}"
            : null;
    }
}
