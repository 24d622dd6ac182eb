using System.Text;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>A Saudi IBAN: SA, two check digits, two digits of the bank, eighteen of the account; 24 characters that leave 1 when divided by 97.</summary>
public static class SaudiIban
{
    public const int Length = 24;

    private const string Country = "SA";
    private const int Modulus = 97;

    /// <summary>SA and 22 more in capitals without spaces, or null when this is no Saudi IBAN.</summary>
    public static string? Parse(string? text) =>
        Compact(text) is { Length: Length } iban && HasItsForm(iban) && Remainder(iban) == 1 ? iban : null;

    /// <summary>What was typed without separators, marks and the word IBAN, with its country; null when something else stands in it.</summary>
    public static string? Compact(string? text)
    {
        var compact = new StringBuilder();
        foreach (var character in Digits.ToAscii(ArabicText.WithoutMarks(text)))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                compact.Append(char.ToUpperInvariant(character));
            }
            else if (!char.IsWhiteSpace(character) && !Digits.IsSeparator(character) && character != ':')
            {
                return null;
            }
        }

        return WithCountry(compact.ToString());
    }

    /// <summary>SA03 8000 0000 6080 1016 7519, as cards and bank applications show it.</summary>
    public static string Display(string? iban) =>
        iban is { Length: Length } ? string.Join(' ', iban.Chunk(4).Select(four => new string(four))) : iban ?? "";

    /// <summary>The two digits that name the bank.</summary>
    public static string BankCode(string iban) => iban[4..6];

    // The check digits are 02 to 98: 00, 01 and 99 leave the same remainder and would give one account two numbers.
    private static bool HasItsForm(string iban) =>
        iban.StartsWith(Country, StringComparison.Ordinal)
        && iban[2..6].All(char.IsAsciiDigit)
        && iban[2..4] is not ("00" or "01" or "99");

    private static string WithCountry(string compact)
    {
        var number = compact.StartsWith("IBAN", StringComparison.Ordinal) ? compact[4..] : compact;
        return number.Length > 0 && char.IsAsciiDigit(number[0]) ? Country + number : number;
    }

    private static int Remainder(string iban)
    {
        var remainder = 0;
        foreach (var character in iban[4..] + iban[..4])
        {
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + character - '0') % Modulus
                : ((remainder * 100) + character - 'A' + 10) % Modulus;
        }

        return remainder;
    }
}
