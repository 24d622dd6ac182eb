using System.Globalization;
using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>
/// Numbers as people type them: three scripts of digits, their separators, spaces and invisible marks. At most two decimals, for there are a hundred
/// halalas in a riyal. A minus sign is read, so that the field itself can say what it takes.
/// </summary>
public static partial class Amount
{
    private static readonly string[] Currencies = ["ريالات", "ريالا", "ريال", "ر.س.", "ر.س", "رس", "SAR", "SR", "\u20C1"];

    /// <summary>An amount of money, with or without the riyal's name or sign.</summary>
    public static bool TryParse(string? text, out decimal amount) => TryRead(WithoutCurrency(Typed(text)), out amount);

    /// <summary>False for what can be read two ways, such as 1.500 or 1500 2000: the reader is asked, never guessed at.</summary>
    public static bool TryParseNumber(string? text, out decimal number) => TryRead(Typed(text), out number);

    public static string Display(decimal amount) =>
        amount.ToString(decimal.IsInteger(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    private static bool TryRead(string typed, out decimal number)
    {
        var (unsigned, isNegative) = WithoutSign(typed);
        number = 0;
        if (AsciiOf(unsigned) is not { } ascii || !decimal.TryParse(ascii, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return false;
        }

        number = isNegative && number != 0 ? -number : number;
        return true;
    }

    private static string Typed(string? text)
    {
        var typed = Digits.ToAscii(ArabicText.WithoutMarks(text)).Replace('\u066B', '.').Replace('\u066C', ',').Replace('\u060C', ',');
        return AroundSeparator().Replace(Spaces().Replace(typed, " ").Trim(), "${separator}");
    }

    private static string WithoutCurrency(string typed)
    {
        var bare = typed.Replace("\uFDFC", "ريال", StringComparison.Ordinal).Replace("\u064B", "", StringComparison.Ordinal);
        foreach (var currency in Currencies)
        {
            if (bare.EndsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                return bare[..^currency.Length].Trim();
            }

            if (bare.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                return bare[currency.Length..].Trim();
            }
        }

        return bare;
    }

    // In a right-to-left page the minus may have been typed at the other end.
    private static (string Unsigned, bool IsNegative) WithoutSign(string typed) =>
        typed.Length > 1 && typed[0] is '-' or '\u2212' ? (typed[1..].TrimStart(), true)
        : typed.Length > 1 && typed[^1] is '-' or '\u2212' ? (typed[..^1].TrimEnd(), true)
        : (typed, false);

    private static string? AsciiOf(string typed) =>
        Plain().IsMatch(typed) ? typed.Replace(',', '.')
        : GroupedByComma().IsMatch(typed) ? typed.Replace(",", "", StringComparison.Ordinal)
        : GroupedBySpace().IsMatch(typed) ? typed.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.')
        : null;

    [GeneratedRegex(@"[\s_'’]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?(?<separator>[.,]) ?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex AroundSeparator();

    [GeneratedRegex(@"^[0-9]{1,15}([.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3}){1,4}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex GroupedByComma();

    [GeneratedRegex(@"^[0-9]{1,3}( [0-9]{3}){1,4}([.,][0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex GroupedBySpace();
}
