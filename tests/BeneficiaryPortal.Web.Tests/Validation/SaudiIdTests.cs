using System.Globalization;
using BeneficiaryPortal.Web.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class SaudiIdTests
{
    private static readonly Gen<string> Ids =
        from kind in Gen.Choose(1, 2)
        from rest in Gen.Choose(0, 99_999_999)
        select WithCheckDigit(kind.ToString(CultureInfo.InvariantCulture) + rest.ToString("00000000", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("1058529940")]
    [InlineData("1001244019")]
    [InlineData("١٠٥٨٥٢٩٩٤٠")]
    [InlineData("۱۰۵۸۵۲۹۹۴۰")]
    [InlineData("105-852 9940")]
    [InlineData("\u200F1058529940")]
    public void Ten_digits_that_check_are_an_identity(string typed) => Assert.NotNull(SaudiId.Parse(typed));

    [Theory]
    [InlineData("1098765432")]
    [InlineData("3058529940")]
    [InlineData("105852994")]
    [InlineData("10585299400")]
    [InlineData("1O58529940")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not(string? typed) => Assert.Null(SaudiId.Parse(typed));

    [Fact]
    public void Every_single_wrong_digit_is_caught() =>
        Prop.ForAll(Ids.ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (id, place, shift) =>
        {
            var wrong = id.ToCharArray();
            wrong[place] = (char)('0' + ((wrong[place] - '0' + shift) % 10));
            return SaudiId.Parse(id) == id && SaudiId.Parse(new string(wrong)) is null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Whatever_is_typed_is_answered() =>
        Prop.ForAll<string>(typed => SaudiId.Parse(typed) is null or { Length: 10 }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    private static string WithCheckDigit(string nine) =>
        Enumerable.Range(0, 10).Select(digit => nine + digit.ToString(CultureInfo.InvariantCulture)).Single(id => SaudiId.Parse(id) is not null);
}
