using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Web.Security;

/// <summary>What is wrong with a password that somebody chose.</summary>
public enum PasswordWeakness
{
    TooShort,
    TooLong,
    Guessable,
}

/// <summary>
/// Long enough, and not made of what anybody would guess: well-known passwords, rows of keys, the association's name, the person's own data.
/// What is left once these are taken away must still be <see cref="LeftOver"/> characters. Nothing is asked about kinds of characters.
/// </summary>
public static class PasswordRule
{
    public const int Shortest = 8;
    public const int Longest = 128;
    private const int LeftOver = 6;
    private const int ShortestWord = 4;

    private static readonly string[] Rows =
    [
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfv", "1q2w3e4r5t6y", "1qaz2wsx3edc", "!@#$%^&*()",
        "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرلاىةوزظ", "ابتثجحخدذرزس", "ابجدهوزحطي",
    ];

    private static readonly Lazy<string[]> Common = new(() =>
    [
        .. ReadList(),
        .. Rows.SelectMany(row => Pieces(row).Concat(Pieces(Reversed(row)))),
        .. PolicyProfiles.All.SelectMany(profile => Words(profile.Association.Name.Arabic).Concat(Words(profile.Association.Name.English)).Append(profile.Key)),
    ]);

    public static PasswordWeakness? Find(string password, params IEnumerable<string?> personal) =>
        password.Length < Shortest ? PasswordWeakness.TooShort
        : password.Length > Longest ? PasswordWeakness.TooLong
        : IsGuessable(password, personal.SelectMany(Words)) ? PasswordWeakness.Guessable
        : null;

    private static bool IsGuessable(string password, IEnumerable<string> personal)
    {
        var guessed = new bool[password.Length];
        var (plain, read) = (password.ToLowerInvariant(), string.Concat(password.ToLowerInvariant().Select(Read)));
        foreach (var word in Common.Value.Concat(personal).Where(word => word.Length >= ShortestWord))
        {
            Mark(guessed, plain, word);
            Mark(guessed, read, word);
        }

        MarkRepeats(guessed, plain);
        return guessed.Contains(value: true) && guessed.Count(taken => !taken) < LeftOver;
    }

    private static void Mark(bool[] guessed, string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            Array.Fill(guessed, value: true, at, word.Length);
        }
    }

    private static void MarkRepeats(bool[] guessed, string text)
    {
        for (var i = 2; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && text[i] == text[i - 2])
            {
                Array.Fill(guessed, value: true, i - 2, 3);
            }
        }
    }

    private static char Read(char character) => character switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '$' or '5' => 's',
        '7' => 't',
        _ => character,
    };

    private static IEnumerable<string> Words(string? text) =>
        text is null ? [] : text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', '+', '،', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord);

    private static IEnumerable<string> Pieces(string row) => Enumerable.Range(0, row.Length - ShortestWord + 1).Select(at => row.Substring(at, ShortestWord));

    private static string Reversed(string row) => new([.. row.Reverse()]);

    private static List<string> ReadList()
    {
        using var reader = new StreamReader(typeof(PasswordRule).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                words.Add(line);
            }
        }

        return words;
    }
}
