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
    [InlineData("1058 5299 40.")]
    [InlineData("105—852ـ9940")]
    [InlineData("\u200F1058529940")]
    [InlineData("\u2067\u061C1058529940\u2069")]
    public void Ten_digits_that_check_are_an_identity(string typed) => Assert.NotNull(SaudiId.Parse(typed));

    [Theory]
    [InlineData("1098765432")]
    [InlineData("3058529940")]
    [InlineData("105852994")]
    [InlineData("10585299400")]
    [InlineData("1O58529940")]
    [InlineData("०१२३४५६७८९")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not(string? typed) => Assert.Null(SaudiId.Parse(typed));

    [Fact]
    public void However_an_identity_is_written_it_is_one_and_the_same() =>
        Typed.Holds(from id in Ids from written in Typed.Writings(id) select (id, written), typed => SaudiId.Parse(typed.written) == typed.id);

    [Fact]
    public void Every_single_wrong_digit_is_caught() =>
        Assert.All(Ids.Sample(2_000), id => Assert.All(Typed.OneDigitWrong(id), wrong => Assert.Null(SaudiId.Parse(wrong))));

    // Luhn weighs 0 and 9 alike in both places (0·2 + 9 = 9 and 9·2 - 9 + 0 = 9), so it cannot tell 09 from 90.
    [Fact]
    public void Two_neighbours_changed_over_are_caught_unless_they_are_0_and_9() =>
        Assert.All(Ids.Sample(10_000), id => Assert.All(
            Typed.NeighboursChangedOver(id),
            wrong => Assert.Equal(id.Zip(wrong).Where(pair => pair.First != pair.Second).All(pair => pair.First is '0' or '9'), SaudiId.Parse(wrong) is not null)));

    [Fact]
    public void Whatever_is_typed_is_an_identity_or_nothing_and_an_identity_is_itself() =>
        Typed.Holds(Typed.Anything, typed => SaudiId.Parse(typed) is not { } id || (id.Length == 10 && SaudiId.Parse(id) == id));

    internal static string WithCheckDigit(string nine) =>
        Enumerable.Range(0, 10).Select(digit => nine + digit.ToString(CultureInfo.InvariantCulture)).Single(id => SaudiId.Parse(id) is not null);
}
