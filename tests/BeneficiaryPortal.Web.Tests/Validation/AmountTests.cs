using System.Globalization;
using BeneficiaryPortal.Web.Validation;
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
    [InlineData("20-", "-20")]
    [InlineData("\u2212 ٢٠", "-20")]
    [InlineData("-0", "0")]
    [InlineData("1, 500", "1500")]
    [InlineData("1 500,50", "1500.50")]
    [InlineData("1'234'567.89", "1234567.89")]
    [InlineData("5000 ريال", "5000")]
    [InlineData("٥٬٠٠٠ ريالًا", "5000")]
    [InlineData("3 ريالات", "3")]
    [InlineData("1,500.75 ر.س", "1500.75")]
    [InlineData("SAR 1,500", "1500")]
    [InlineData("1500﷼", "1500")]
    [InlineData("\u20C1 1500", "1500")]
    [InlineData("\u2067١٥٠٠\u2069", "1500")]
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
    [InlineData("1500 2000")]
    [InlineData("10 50")]
    [InlineData("1500.505")]
    [InlineData("1,500 500")]
    [InlineData("--20")]
    [InlineData("-")]
    [InlineData("-20-")]
    [InlineData("ريال")]
    [InlineData("5000 دولار")]
    [InlineData("1234567890123456")]
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

    [Theory]
    [InlineData("5 ريال")]
    [InlineData("SR5")]
    public void A_count_is_not_money(string typed) => Assert.False(Amount.TryParseNumber(typed, out _));

    [Fact]
    public void What_is_shown_reads_back_the_same() =>
        Typed.Holds(Gen.Choose(int.MinValue, int.MaxValue), halalas =>
        {
            var amount = halalas / 100m;
            return Amount.TryParse(Amount.Display(amount), out var read) && read == amount;
        });

    [Fact]
    public void Digits_of_any_script_make_the_same_amount() =>
        Typed.Holds(Gen.Choose(0, int.MaxValue), halalas =>
        {
            var amount = halalas / 100m;
            var typed = string.Concat(Amount.Display(amount).Select((character, i) => char.IsAsciiDigit(character) ? (char)(character - '0' + (i % 2 == 0 ? '٠' : '۰')) : character))
                .Replace(',', '٬').Replace('.', '٫');
            return Amount.TryParse($"\u202B{typed}\u202C ريال", out var read) && read == amount;
        });

    [Fact]
    public void Whatever_is_typed_is_an_amount_of_at_most_two_decimals_or_nothing() =>
        Typed.Holds(Typed.Anything, typed =>
            !Amount.TryParse(typed, out var read) || (decimal.Round(read, 2) == read && Amount.TryParse(Amount.Display(read), out var again) && again == read));
}
