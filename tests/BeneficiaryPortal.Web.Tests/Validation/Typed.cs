using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Validation;

/// <summary>What may arrive in a field: a right value in somebody's writing of it, and text that nobody should have to read.</summary>
internal static class Typed
{
    public const int Inputs = 100_000;

    private static readonly string[] Pieces =
    [
        "0", "1", "2", "5", "9", "٠", "١", "٥", "٩", "۰", "۲", "۵", "０", "७", "½", "²", "-", "−", "–", ".", ",", "٫", "٬", "،", "'", "’", "+", "00966", "966", "05", "SA", "sa", "IBAN",
        " ", "  ", "\t", "\n", "\r\n", "\u00A0", "\u202F", "\u2028", "\u0085", "\u0000", "\u001B", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C", "\u202A", "\u202E",
        "\u202C", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF", "\u2060", "\u00AD", "\u034F", "\u3164", "\uFFFE", "\uD83D", "\uDE00", "😀", "👨‍👩‍👧", "𝟙", "𞸀", "\U000E0041",
        "أ", "إ", "آ", "ٱ", "ا", "ى", "ی", "ي", "ة", "ہ", "ه", "ھ", "ؤ", "ئ", "ء", "ٵ", "ـ", "َ", "ّ", "ٔ", "ٰ", "عبد", "عبيد", "ال", "الله", "الدين", "ابو", "أبو", "ﻻ", "ﷲ", "ﷺ", "بن", "ک", "گ",
        "a", "Al", "el", "E", "é", "e\u0301", "İ", "ſ", "ẞ", "O'", "هـ", "م", "ريال", "ر.س", "SAR", "﷼", "<b>", "%", "_", "[", "\u302E", "\u0327", "ꦀ", "न", "ि", "한",
    ];

    /// <summary>Scripts, marks, halves of characters, and now and then any character at all.</summary>
    public static Gen<string> Anything { get; } =
        Gen.Choose(0, int.MaxValue).ArrayOf().Select(choices => string.Concat(choices.Select(choice =>
            choice % 7 == 0 ? ((char)(choice / 7 & 0xFFFF)).ToString() : Pieces[choice / 7 % Pieces.Length])));

    /// <summary>The same value with digits of other scripts, separators and invisible marks between them.</summary>
    public static Gen<string> Writings(string value) =>
        Gen.Choose(0, int.MaxValue).ArrayOf(value.Length).Select(choices => Written(value, choices));

    public static Gen<string> NumberOf(int digits) =>
        Gen.Choose(0, 99_999).ArrayOf((digits + 4) / 5).Select(fives => string.Concat(fives.Select(five => five.ToString("00000", CultureInfo.InvariantCulture)))[..digits]);

    /// <summary>A hundred inputs to a property: the time goes into the inputs and not into counting them.</summary>
    public static void Holds<T>(Gen<T> inputs, Func<T, bool> holds) =>
        Prop.ForAll(inputs.ArrayOf(100).ToArbitrary(), hundred => Assert.All(hundred, input => Assert.True(holds(input))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Inputs / 100).WithStartSize(1).WithEndSize(24));

    /// <summary>Every text with two neighbours changed over.</summary>
    public static IEnumerable<string> NeighboursChangedOver(string number, int start = 0)
    {
        for (var place = start; place + 1 < number.Length; place++)
        {
            if (number[place] != number[place + 1])
            {
                yield return $"{number[..place]}{number[place + 1]}{number[place]}{number[(place + 2)..]}";
            }
        }
    }

    /// <summary>Every text with one digit replaced by each of the nine others.</summary>
    public static IEnumerable<string> OneDigitWrong(string number, int start = 0) =>
        from place in Enumerable.Range(start, number.Length - start)
        where char.IsAsciiDigit(number[place])
        from digit in "0123456789"
        where digit != number[place]
        select $"{number[..place]}{digit}{number[(place + 1)..]}";

    private static string Written(string value, int[] choices)
    {
        string[] between = ["", "", "", "", " ", "-", "\u200F", "\u202A", "\u2066", "\u061C", "\u00A0", "\uFEFF", "\u200B", "ـ"];
        var written = new StringBuilder();
        foreach (var (character, choice) in value.Zip(choices))
        {
            written.Append(between[choice % between.Length]).Append(char.IsAsciiDigit(character) ? InScript(character, choice / 16) : InCase(character, choice / 16));
        }

        return written.ToString();
    }

    private static char InScript(char digit, int choice) => (choice % 3) switch
    {
        0 => digit,
        1 => (char)(digit - '0' + '٠'),
        _ => (char)(digit - '0' + '۰'),
    };

    private static char InCase(char letter, int choice) => choice % 2 == 0 ? letter : char.ToLowerInvariant(letter);
}
