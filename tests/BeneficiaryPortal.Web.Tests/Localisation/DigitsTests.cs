using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Tests.Validation;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class DigitsTests
{
    [Theory]
    [InlineData("١٢٣٤٥٦٧٨٩٠", "1234567890")]
    [InlineData("۰۱۲۳۴۵۶۷۸۹", "0123456789")]
    [InlineData("رقم ٧ و7", "رقم 7 و7")]
    [InlineData(null, "")]
    public void Digits_of_three_scripts_become_one(string? typed, string ascii) => Assert.Equal(ascii, Digits.ToAscii(typed));

    [Theory]
    [InlineData("105-852 9940", "1058529940")]
    [InlineData("\u200F١٠٥٨٥٢٩٩٤٠\u200E", "1058529940")]
    [InlineData("1,058.529,940", "1058529940")]
    [InlineData("", "")]
    public void Separators_and_invisible_marks_between_digits_are_dropped(string typed, string digits) => Assert.Equal(digits, Digits.Only(typed));

    [Theory]
    [InlineData("12a4")]
    [InlineData("١٢س")]
    [InlineData("½")]
    public void Anything_else_among_digits_is_not_a_number(string typed) => Assert.Null(Digits.Only(typed));

    [Fact]
    public void Reading_digits_twice_changes_nothing() =>
        Typed.Holds(Typed.Anything, typed => Digits.ToAscii(Digits.ToAscii(typed)) == Digits.ToAscii(typed) && (Digits.Only(typed) is not { } only || Digits.Only(only) == only));
}
