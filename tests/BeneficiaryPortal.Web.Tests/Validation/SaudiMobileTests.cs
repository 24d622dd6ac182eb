using System.Globalization;
using BeneficiaryPortal.Web.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class SaudiMobileTests
{
    private const string Stored = "+966551234567";

    [Theory]
    [InlineData("0551234567")]
    [InlineData("551234567")]
    [InlineData("966551234567")]
    [InlineData("+966551234567")]
    [InlineData("00966551234567")]
    [InlineData("+966 (0)55 123 4567")]
    [InlineData("055-123-4567")]
    [InlineData("٠٥٥١٢٣٤٥٦٧")]
    [InlineData("۰۵۵۱۲۳۴۵۶۷")]
    [InlineData("\u202A+966 55 123 4567\u202C")]
    [InlineData("966551234567+")]
    public void Every_usual_form_is_stored_as_one(string typed) => Assert.Equal(Stored, SaudiMobile.Parse(typed));

    [Theory]
    [InlineData("55123")]
    [InlineData("0112345678")]
    [InlineData("05512345678")]
    [InlineData("+971551234567")]
    [InlineData("05512x4567")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_Saudi_mobile(string? typed) => Assert.Null(SaudiMobile.Parse(typed));

    [Fact]
    public void A_stored_number_is_shown_as_it_is_dialled() => Assert.Equal("055 123 4567", SaudiMobile.Display(Stored));

    [Fact]
    public void A_field_shows_what_follows_the_country_code() => Assert.Equal("551234567", SaudiMobile.Typed(Stored));

    [Fact]
    public void What_is_shown_and_what_is_stored_read_back_the_same() =>
        Prop.ForAll(Gen.Choose(0, 99_999_999).ToArbitrary(), rest =>
        {
            var stored = "+9665" + rest.ToString("00000000", CultureInfo.InvariantCulture);
            return SaudiMobile.Parse(stored) == stored && SaudiMobile.Parse(SaudiMobile.Display(stored)) == stored && SaudiMobile.Parse(SaudiMobile.Typed(stored)) == stored;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void Whatever_is_typed_is_answered() =>
        Prop.ForAll<string>(typed => SaudiMobile.Parse(typed) is null or { Length: 13 }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
}
