using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>What two writings of the same Arabic name have in common, and what no text from outside may carry in.</summary>
public static partial class ArabicText
{
    /// <summary>The search key: the same function fills the stored column and reads the question.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var key = new StringBuilder(text.Length);
        foreach (var character in Compose(WithoutMarks(text)).ToLowerInvariant())
        {
            AppendFolded(key, character);
        }

        return AbdAl().Replace(Spaces().Replace(Digits.ToAscii(key.ToString()), " ").Trim(), "${abd}ال");
    }

    /// <summary>Invisible direction marks and control characters are never part of what a person meant to write.</summary>
    public static string WithoutMarks(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsInvisible(character))
            {
                kept.Append(character);
            }
        }

        return kept.ToString();
    }

    private static bool IsInvisible(char character) => character switch
    {
        '\n' or '\r' or '\t' => false,
        '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => true,
        >= '\u202A' and <= '\u202E' => true,
        >= '\u2066' and <= '\u2069' => true,
        _ => char.IsControl(character),
    };

    // A lone surrogate cannot be normalised, and people do paste half an emoji.
    private static string Compose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static void AppendFolded(StringBuilder key, char character)
    {
        switch (character)
        {
            case 'أ' or 'إ' or 'آ' or 'ٱ':
                key.Append('ا');
                break;
            case 'ى' or 'ی':
                key.Append('ي');
                break;
            case 'ک':
                key.Append('ك');
                break;
            case 'ة':
                key.Append('ه');
                break;
            case 'ؤ':
                key.Append('و');
                break;
            case 'ئ':
                key.Append('ي');
                break;
            case 'ء' or 'ـ':
                break;
            default:
                AppendUnlessMark(key, character);
                break;
        }
    }

    private static void AppendUnlessMark(StringBuilder key, char character)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark and not UnicodeCategory.Format)
        {
            key.Append(character);
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<abd>(?:^|(?<=\s))عبد)\sال", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex AbdAl();
}
