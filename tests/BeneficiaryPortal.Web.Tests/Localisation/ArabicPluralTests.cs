using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.TagHelpers;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class ArabicPluralTests
{
    [Theory]
    [InlineData(0, PluralForm.Zero)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Two)]
    [InlineData(3, PluralForm.Few)]
    [InlineData(10, PluralForm.Few)]
    [InlineData(11, PluralForm.Many)]
    [InlineData(99, PluralForm.Many)]
    [InlineData(100, PluralForm.Other)]
    [InlineData(101, PluralForm.Other)]
    [InlineData(102, PluralForm.Other)]
    [InlineData(103, PluralForm.Few)]
    [InlineData(111, PluralForm.Many)]
    [InlineData(200, PluralForm.Other)]
    public void Arabic_counts_in_six_forms(long number, PluralForm form) => Assert.Equal(form, ArabicPlural.FormOf(number, PortalLocalisation.Arabic));

    [Theory]
    [InlineData(0, PluralForm.Other)]
    [InlineData(1, PluralForm.One)]
    [InlineData(2, PluralForm.Other)]
    public void English_counts_in_two(long number, PluralForm form) => Assert.Equal(form, ArabicPlural.FormOf(number, PortalLocalisation.English));

    [Theory]
    [InlineData("ar", 1, "يوجد خطأ واحد في هذه الصفحة")]
    [InlineData("ar", 2, "يوجد خطآن في هذه الصفحة")]
    [InlineData("ar", 5, "توجد 5 أخطاء في هذه الصفحة")]
    [InlineData("en", 1, "There is 1 problem on this page")]
    [InlineData("en", 1500, "There are 1,500 problems on this page")]
    public void A_counted_text_takes_the_form_of_its_number(string language, long number, string expected)
    {
        using var _ = new ForLanguage(language);
        Assert.Equal(expected, ForLanguage.Texts<PartsText>().Count("ErrorSummary.Heading", number));
    }
}
