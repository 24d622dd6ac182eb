using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>A Saudi mobile number: typed in any usual form, kept as E.164, shown as 055 123 4567.</summary>
public static class SaudiMobile
{
    private const string Country = "966";

    /// <summary>+9665XXXXXXXX, or null when this is no Saudi mobile number.</summary>
    public static string? Parse(string? text) =>
        text is not null && Digits.Only(WithoutPlus(text)) is { } digits && Significant(digits) is { Length: 9 } mobile && mobile[0] == '5'
            ? $"+{Country}{mobile}"
            : null;

    public static string Display(string? e164) => IsE164(e164) ? $"0{e164![4..6]} {e164[6..9]} {e164[9..]}" : e164 ?? "";

    /// <summary>The nine digits that follow the printed +966 of the field.</summary>
    public static string Typed(string? e164) => IsE164(e164) ? e164![4..] : e164 ?? "";

    private static bool IsE164(string? number) => number is { Length: 13 } && number.StartsWith("+" + Country, StringComparison.Ordinal);

    // In a right-to-left field the plus sign may have been typed at the other end.
    private static string WithoutPlus(string text)
    {
        var clean = ArabicText.WithoutMarks(text).Trim();
        return clean.StartsWith('+') ? clean[1..] : clean.EndsWith('+') ? clean[..^1] : clean;
    }

    private static string Significant(string digits)
    {
        var national = digits.StartsWith("00" + Country, StringComparison.Ordinal) ? digits[5..]
            : digits.StartsWith("0" + Country, StringComparison.Ordinal) && digits.Length == 13 ? digits[4..]
            : digits.StartsWith(Country, StringComparison.Ordinal) && digits.Length > 9 ? digits[3..]
            : digits;
        return national.StartsWith('0') ? national[1..] : national;
    }
}
