using System.Globalization;
using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>Numbers as people type them: three scripts of digits, their separators, spaces and invisible marks.</summary>
public static partial class Amount
{
    /// <summary>False for what can be read two ways, such as 1.500: the reader is asked, never guessed at.</summary>
    public static bool TryParse(string? text, out decimal amount)
    {
        amount = 0;
        var typed = Spaces().Replace(Digits.ToAscii(ArabicText.WithoutMarks(text)), "").Replace('\u066B', '.').Replace('\u066C', ',').Replace('\u060C', ',');
        if (CommaAsPoint().IsMatch(typed))
        {
            typed = typed.Replace(',', '.');
        }

        return (Plain().IsMatch(typed) || Grouped().IsMatch(typed))
            && decimal.TryParse(
                typed.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out amount);
    }

    public static string Display(decimal amount) =>
        amount.ToString(decimal.IsInteger(amount) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\u00A0\u202F_'’]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^-?[0-9]{1,12},[0-9]{1,2}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex CommaAsPoint();

    [GeneratedRegex(@"^-?[0-9]{1,15}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^-?[0-9]{1,3}(,[0-9]{3}){1,4}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Grouped();
}
