using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>What two writings of the same Arabic name have in common, and what no text from outside may carry in.</summary>
public static partial class ArabicText
{
    /// <summary>The search key: the same function fills the stored column and reads the question. The key of a key is itself.</summary>
    public static string Normalize(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        // Taken apart (NFKD), a letter and its hamza, madda, accent or old presentation form are base letter and mark.
        var key = new StringBuilder(text.Length);
        foreach (var rune in WithoutMarks(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            AppendFolded(key, rune);
        }

        return Joined(Spaces().Replace(key.ToString(), " ").Trim());
    }

    /// <summary>A key no longer than its column, cut between letters.</summary>
    public static string Normalize(string? text, int longest)
    {
        var key = Normalize(text);
        return key.Length <= longest ? key : key[..(char.IsHighSurrogate(key[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }

    /// <summary>Invisible direction marks, control characters and halves of characters are never part of what a person meant to write.</summary>
    public static string WithoutMarks(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && !IsInvisible(rune))
            {
                kept.Append(text, i, length);
            }

            i += length;
        }

        return kept.ToString();
    }

    /// <summary>Text as it is, but for what Unicode normalisation throws at: halves of characters and codes that never are characters.</summary>
    public static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsNoCharacter(rune) ? Rune.ReplacementChar : rune));

    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsInvisible(Rune rune) => IsNoCharacter(rune) || rune.Value switch
    {
        '\n' or '\r' or '\t' => false,
        >= ' ' and <= '~' => false,
        // Arabic signs that carry a number or a verse are of this category too, yet visible.
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 => false,
        // Letters and marks that show nothing.
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 => true,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format,
    };

    private static void AppendFolded(StringBuilder key, Rune rune)
    {
        if (rune.IsBmp && ArabicLetters.Fold((char)rune.Value) is { } letter)
        {
            key.Append(letter);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
            case UnicodeCategory.Format or UnicodeCategory.Control when !Rune.IsWhiteSpace(rune):
                break;
            case UnicodeCategory.DecimalDigitNumber:
                key.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                break;
            case UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation:
                key.Append(' ');
                break;
            default:
                key.Append(rune);
                break;
        }
    }

    // Names of two words that people also write as one.
    private static string Joined(string key) =>
        Article().Replace(
            LatinAbdAl().Replace(OfGodAndFaith().Replace(FatherOf().Replace(AbdAl().Replace(key, "${abd}ال"), "ابو"), "${word}"), "abdul"),
            "${article}");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Spaces();

    // عبد الرحمن، عبدالرحمن، عبد ال رحمن؛ عبيد الله
    [GeneratedRegex(@"(?<![^ ])(?<abd>عبد|عبيد) ?ال ?(?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex AbdAl();

    // ابو بكر، ابوبكر
    [GeneratedRegex(@"(?<![^ ])ابو (?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex FatherOf();

    // ضيف الله، ضيفالله؛ نور الدين، نورالدين
    [GeneratedRegex(@"(?<=\p{L}) (?<word>الله|الدين)(?![^ ])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex OfGodAndFaith();

    // abdul rahman, abd al-rahman, abdelrahman
    [GeneratedRegex(@"(?<![^ ])(abd|abed) ?(al|el|ul) ?(?=[a-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex LatinAbdAl();

    // al-harbi, al harbi, alharbi
    [GeneratedRegex(@"(?<![^ ])(?<article>al|el) (?=[a-z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Article();
}
