using BeneficiaryPortal.Web.Localisation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class ArabicTextTests
{
    private static readonly Gen<string> Letters = Gen.Elements(
        "أ", "إ", "آ", "ٱ", "ا", "ى", "ي", "ة", "ه", "ؤ", "ئ", "ء", "ـ", "َ", "ّ", "عبد", "ال", " ", "\u200F", "٣", "۴", "ﻻ", "E", "é", "\uD83D", "ب").ListOf().Select(parts => string.Concat(parts));

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
    [InlineData(null, "")]
    public void Two_writings_of_a_name_have_one_key(string? written, string key) => Assert.Equal(key, ArabicText.Normalize(written));

    [Fact]
    public void Invisible_marks_and_control_characters_are_taken_out_and_lines_stay() =>
        Assert.Equal("أمل\nحسن", ArabicText.WithoutMarks("\u202Eأمل\u0000\u200F\n\u2066حسن\uFEFF"));

    [Fact]
    public void The_key_of_a_key_is_itself() =>
        Prop.ForAll(Letters.ToArbitrary(), text => ArabicText.Normalize(ArabicText.Normalize(text)) == ArabicText.Normalize(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Any_text_has_a_key() =>
        Prop.ForAll<string>(text => ArabicText.Normalize(text) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
}
