using System.Globalization;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>The six forms of a counted Arabic noun; English uses One and Other.</summary>
public enum PluralForm
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>Which form a number takes.</summary>
public static class ArabicPlural
{
    public static PluralForm FormOf(long number, CultureInfo language)
    {
        if (language.TwoLetterISOLanguageName != "ar")
        {
            return number is 1 or -1 ? PluralForm.One : PluralForm.Other;
        }

        return Math.Abs(number) switch
        {
            0 => PluralForm.Zero,
            1 => PluralForm.One,
            2 => PluralForm.Two,
            var n => (n % 100) switch
            {
                >= 3 and <= 10 => PluralForm.Few,
                >= 11 => PluralForm.Many,
                _ => PluralForm.Other,
            },
        };
    }
}
