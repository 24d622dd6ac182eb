using BeneficiaryPortal.Web.Tests.Localisation;
using BeneficiaryPortal.Web.Validation;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class PersonNameTests
{
    private static readonly OneField Field = new(rule => rule.IsPersonName(ForLanguage.Texts<ValidationText>()));

    [Theory]
    [InlineData("أمل")]
    [InlineData("نورة بنت عبد الرحمن آل سعيد")]
    [InlineData("Siobhán O’Brien-O'Neil")]
    [InlineData("محمد (أبو فهد)")]
    [InlineData("د. هند")]
    [InlineData("محمد اسحاق ٻيگ")]
    [InlineData("王秀英")]
    [InlineData("𞤀𞤣𞤢𞤥")]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_is_taken_as_it_is_written(string? name) => Assert.Empty(Said("en", name));

    [Theory]
    [InlineData("ar", "أمل 2", "اكتب الاسم بالحروف دون أرقام")]
    [InlineData("en", "١٠٥٨٥٢٩٩٤٠", "Write the name in letters, without digits")]
    [InlineData("en", "O\u0966", "Write the name in letters, without digits")]
    [InlineData("ar", "؟!", "اكتب الاسم بالحروف كما في الهوية")]
    [InlineData("en", "😀", "Write the name in letters, as on the ID")]
    public void Digits_or_signs_alone_are_asked_for_again(string language, string name, string message) => Assert.Equal([message], Said(language, name));

    [Fact]
    public void Whatever_is_typed_is_answered() =>
        Typed.Holds(Typed.Anything, typed => TypedTextBinder.Clean(typed) is var clean && TypedTextBinder.Clean(clean) == clean && Said("en", clean).Count() < 2);

    private static IEnumerable<string> Said(string language, string? name)
    {
        using var _ = new ForLanguage(language);
        return [.. Field.Messages(name)];
    }
}
