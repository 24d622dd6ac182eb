using System.Globalization;
using System.Text;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Tests.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class ArabicTextTests
{
    private static readonly string[] Names =
    [
        "أحمد بن إبراهيم آل سعيد", "عبد الله مؤمن العتيبي", "نورة بنت عبد الرحمن", "فاطمة علاء الدين", "ضيف الله هادي", "مصطفى رائد أبو بكر", "Yusuf Al-Amin O'Neil",
    ];

    private static readonly List<string> Alike = ["اأإآٱ", "يىیئ", "هةہ", "وؤ", "كک"];
    private static readonly string[] Noise = ["\u064E", "\u0651", "\u0670", "ـ", "\u200F", "\u2067", "\uFEFF", "\u200C"];

    [Theory]
    [InlineData("أحمد", "احمد")]
    [InlineData("إيمان آل سعيد", "ايمان ال سعيد")]
    [InlineData("فاطمة", "فاطمه")]
    [InlineData("مصطفى", "مصطفي")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("محمـــد", "محمد")]
    [InlineData("مؤمن رائد علاء", "مومن رايد علا")]
    [InlineData("عبد الله بن عبد الرحمن", "عبدالله بن عبدالرحمن")]
    [InlineData("عبدالله", "عبدالله")]
    [InlineData("معبد السلام", "معبد السلام")]
    [InlineData("  أمل   محمد ", "امل محمد")]
    [InlineData("Yusuf OKAFOR", "yusuf okafor")]
    [InlineData("طلب ٣١٢", "طلب 312")]
    [InlineData("ﻋﺒﺪﷲ", "عبدالله")]
    [InlineData("عبد  ال رحمن", "عبدالرحمن")]
    [InlineData("عبدال رحمن", "عبدالرحمن")]
    [InlineData("عبد-الرحمن", "عبدالرحمن")]
    [InlineData("عبد\u00A0الإله", "عبدالاله")]
    [InlineData("عبيد الله", "عبيدالله")]
    [InlineData("عبد ربه", "عبد ربه")]
    [InlineData("عبد ال", "عبد ال")]
    [InlineData("ضيف الله صلاح الدين", "ضيفالله صلاحالدين")]
    [InlineData("الدين", "الدين")]
    [InlineData("أبو بكر", "ابوبكر")]
    [InlineData("ءأؤئإآ", "اوياا")]
    [InlineData("رحمٰن", "رحمن")]
    [InlineData("سکینہ گل", "سكينه كل")]
    [InlineData("چودھری پرویز", "جودهري برويز")]
    [InlineData("د. هند", "د هند")]
    [InlineData("José O’Neil-Al Amin", "jose oneil alamin")]
    [InlineData("Al-Harbi", "alharbi")]
    [InlineData("Abd al-Rahman", "abdulrahman")]
    [InlineData("Abdel Rahman", "abdulrahman")]
    [InlineData("ABDALLAH", "abdullah")]
    [InlineData("१२३ 𝟙ㄱ۴", "123 1ᄀ4")]
    [InlineData("أ\u200Cم\u2066ل", "امل")]
    [InlineData("%_", "")]
    [InlineData(null, "")]
    public void Two_writings_of_a_name_have_one_key(string? written, string key) => Assert.Equal(key, ArabicText.Normalize(written));

    [Fact]
    public void Invisible_marks_and_control_characters_are_taken_out_and_lines_stay() =>
        Assert.Equal("أمل\nحسن", ArabicText.WithoutMarks("\u202Eأمل\u0000\u200F\n\u2066حسن\uFEFF"));

    [Fact]
    public void Every_mark_that_shows_nothing_is_taken_out() =>
        Assert.All(
            new[] { 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0x00AD, 0x034F, 0x3164, 0x2800, 0xFE0F, 0xE0041, 0x0000, 0x007F, 0x0085 },
            code => Assert.Equal("أب", ArabicText.WithoutMarks($"أ{char.ConvertFromUtf32(code)}ب")));

    [Fact]
    public void Half_a_character_is_taken_out_and_a_whole_one_stays() => Assert.Equal("أ😀ب", ArabicText.WithoutMarks("\uDE00أ😀\uD83Dب\uD83D"));

    [Fact]
    public void The_key_of_a_key_is_itself() =>
        Typed.Holds(Typed.Anything, text => ArabicText.Normalize(text) is var key && ArabicText.Normalize(key) == key);

    [Fact]
    public void What_has_lost_its_marks_has_none_to_lose() =>
        Typed.Holds(Typed.Anything, text => ArabicText.WithoutMarks(text) is var clean && ArabicText.WithoutMarks(clean) == clean);

    [Fact]
    public void Every_character_there_is_has_a_key_that_is_its_own_key() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(code => new Rune(code))
                .Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.OtherNotAssigned and not UnicodeCategory.PrivateUse)
                .Select(rune => $"ا{rune}ب"),
            text => ArabicText.Normalize(text) is var key && ArabicText.Normalize(key) != key);

    [Fact]
    public void A_key_is_cut_to_its_column_between_letters()
    {
        Assert.Equal("محمد", ArabicText.Normalize("محمد سعد", 5));
        Assert.Equal("ab", ArabicText.Normalize("ab😀", 3));
        Assert.Equal("ab", ArabicText.Normalize("ab", 3));
    }

    [Fact]
    public void However_a_name_is_written_it_is_found_by_one_key() =>
        Typed.Holds(from name in Gen.Elements(Names) from written in Written(name) select (name, written), typed => ArabicText.Normalize(typed.written) == ArabicText.Normalize(typed.name));

    private static Gen<string> Written(string name) => Gen.Choose(0, int.MaxValue).ArrayOf(name.Length).Select(choices => string.Concat(name.Zip(choices, Written)));

    private static string Written(char letter, int choice) =>
        (choice % 4 == 0 ? Noise[choice / 4 % Noise.Length] : "") + (Alike.Find(alike => alike.Contains(letter, StringComparison.Ordinal)) is { } letters ? letters[choice / 64 % letters.Length] : letter);
}
