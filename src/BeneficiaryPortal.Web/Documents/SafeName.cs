using System.Globalization;
using System.Text;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Documents;

/// <summary>What a sender calls a file, made fit to be shown and to be saved under: no path, no second extension, nothing invisible.</summary>
internal sealed record SafeName
{
    private const int Longest = 100;
    private const string Nameless = "document";
    private static readonly string[] s_devices = ["CON", "PRN", "AUX", "NUL"];

    private SafeName(string stem, string? extension) => (Stem, Extension) = (stem, extension);

    public string Stem { get; }

    /// <summary>What follows the last dot; null where there is none.</summary>
    public string? Extension { get; }

    public static SafeName Of(string? fileName)
    {
        var name = LastSegment(Compose(fileName ?? ""));
        var visible = ArabicText.WithoutMarks(name).TrimEnd(' ', '.', '\t', '\r', '\n');
        var dot = visible.LastIndexOf('.');
        return dot < 0 ? new SafeName(Tidy(visible), null) : new SafeName(Tidy(visible[..dot]), visible[(dot + 1)..].Trim());
    }

    public string For(DocumentKind kind) => $"{Stem}.{kind.Extension()}";

    // Compatibility forms hide dots and slashes: U+2024, U+FF0E, U+FF0F.
    private static string Compose(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string LastSegment(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Tidy(string stem)
    {
        var tidy = new StringBuilder(stem.Length);
        foreach (var rune in stem.EnumerateRunes())
        {
            Append(tidy, rune);
        }

        var name = Shorten(tidy.ToString().Trim(' ', '-'));
        return name.Length == 0 ? Nameless : IsDevice(name) ? $"_{name}" : name;
    }

    private static void Append(StringBuilder tidy, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber:
                tidy.Append(rune);
                break;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                AppendOnce(tidy, ' ');
                break;
            default:
                if (rune.Value is '_' or '(' or ')')
                {
                    tidy.Append(rune);
                }
                else
                {
                    AppendOnce(tidy, '-');
                }

                break;
        }
    }

    private static void AppendOnce(StringBuilder tidy, char character)
    {
        if (tidy.Length == 0 || tidy[^1] != character)
        {
            tidy.Append(character);
        }
    }

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var length = char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest;
        return name[..length].TrimEnd(' ', '-');
    }

    private static bool IsDevice(string name) =>
        s_devices.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (name.Length == 4 && char.IsAsciiDigit(name[3]) && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase)));
}
