using BeneficiaryPortal.Web.Validation;
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
    [InlineData("(05)51234567")]
    [InlineData("+966 5 5123 4567")]
    [InlineData("009665 5123-4567")]
    [InlineData("0966551234567")]
    [InlineData("٠٠٩٦٦٥٥١٢٣٤٥٦٧")]
    [InlineData("+٩٦٦ ٥٥ ١٢٣ ٤٥٦٧")]
    [InlineData("055–123–4567.")]
    [InlineData("\u2066+966\u00A055\u202F123\u200B4567\u2069\u061C")]
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
    [InlineData("0551234567 / 0557654321")]
    [InlineData("00551234567")]
    [InlineData("++966551234567")]
    [InlineData("+966 11 234 5678")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_Saudi_mobile(string? typed) => Assert.Null(SaudiMobile.Parse(typed));

    [Fact]
    public void A_stored_number_is_shown_as_it_is_dialled() => Assert.Equal("055 123 4567", SaudiMobile.Display(Stored));

    [Fact]
    public void A_field_shows_what_follows_the_country_code() => Assert.Equal("551234567", SaudiMobile.Typed(Stored));

    [Fact]
    public void What_is_shown_and_what_is_stored_read_back_the_same() =>
        Typed.Holds(Typed.NumberOf(8), rest =>
        {
            var stored = $"+9665{rest}";
            return SaudiMobile.Parse(stored) == stored && SaudiMobile.Parse(SaudiMobile.Display(stored)) == stored && SaudiMobile.Parse(SaudiMobile.Typed(stored)) == stored;
        });

    [Fact]
    public void However_a_number_is_written_it_is_one_and_the_same() =>
        Typed.Holds(
            from rest in Typed.NumberOf(8) from country in Gen.Elements("", "0", "966", "00966", "9660", "+966") from written in Typed.Writings($"5{rest}") select (rest, country, written),
            typed => SaudiMobile.Parse(typed.country + typed.written) == $"+9665{typed.rest}");

    [Fact]
    public void Whatever_is_typed_is_a_number_or_nothing_and_a_number_is_itself() =>
        Typed.Holds(Typed.Anything, typed => SaudiMobile.Parse(typed) is not { } mobile || (mobile.Length == 13 && SaudiMobile.Parse(mobile) == mobile));
}
