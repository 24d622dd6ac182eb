using System.Globalization;
using BeneficiaryPortal.Web.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class AmountTests
{
    [Theory]
    [InlineData("1500", "1500")]
    [InlineData("1,500", "1500")]
    [InlineData("1,500.50", "1500.50")]
    [InlineData("1500,5", "1500.5")]
    [InlineData("1 500", "1500")]
    [InlineData("١٬٥٠٠٫٥٠", "1500.50")]
    [InlineData("۱۸۰۰۰", "18000")]
    [InlineData("\u200F٢٥٠", "250")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("-20", "-20")]
    public void Amounts_are_read_as_people_type_them(string typed, string amount)
    {
        Assert.True(Amount.TryParse(typed, out var read));
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("1.500")]
    [InlineData("1,50,0")]
    [InlineData("1.500,50")]
    [InlineData("12,3456")]
    [InlineData("ألف")]
    [InlineData("1e3")]
    [InlineData("")]
    [InlineData(null)]
    public void What_can_be_read_two_ways_is_not_read(string? typed) => Assert.False(Amount.TryParse(typed, out _));

    [Theory]
    [InlineData("18000", "18,000")]
    [InlineData("2350.5", "2,350.50")]
    [InlineData("0", "0")]
    public void Amounts_are_shown_with_western_digits(string amount, string shown) => Assert.Equal(shown, Amount.Display(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Fact]
    public void What_is_shown_reads_back_the_same() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), halalas =>
        {
            var amount = halalas / 100m;
            return Amount.TryParse(Amount.Display(amount), out var read) && read == amount;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Whatever_is_typed_is_answered() =>
        Prop.ForAll<string>(typed => Amount.TryParse(typed, out _) || true).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
}
