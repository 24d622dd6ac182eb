using System.Text;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>Digits are accepted in three scripts and stored and shown in one: 0-9.</summary>
public static class Digits
{
    public static string ToAscii(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var ascii = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            ascii.Append(ToAscii(character));
        }

        return ascii.ToString();
    }

    /// <summary>The digits alone: separators, spaces, hyphens and invisible marks between them are dropped. Null when anything else stands there.</summary>
    public static string? Only(string? text)
    {
        var digits = new StringBuilder();
        foreach (var character in ToAscii(ArabicText.WithoutMarks(text)))
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (!char.IsWhiteSpace(character) && !IsSeparator(character))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    private static char ToAscii(char character) => character switch
    {
        >= '\u0660' and <= '\u0669' => (char)(character - '\u0660' + '0'),
        >= '\u06F0' and <= '\u06F9' => (char)(character - '\u06F0' + '0'),
        _ => character,
    };

    /// <summary>What people put between digits: points, commas, brackets, every kind of dash, and the tatweel that looks like one.</summary>
    internal static bool IsSeparator(char character) =>
        character is '-' or '_' or '.' or ',' or '\u066B' or '\u066C' or '\u060C' or '(' or ')' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u0640';
}
