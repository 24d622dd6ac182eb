using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class MaskTests
{
    [Fact]
    public void An_identity_shows_its_kind_and_its_last_four_digits() => Assert.Equal("1•••••6638", Mask.NationalId("1052346638"));

    [Theory]
    [InlineData(null)]
    [InlineData("123")]
    [InlineData("12345678901")]
    public void What_is_no_identity_shows_nothing(string? id) => Assert.Equal("••••••••••", Mask.NationalId(id));

    [Fact]
    public void A_mobile_number_shows_its_last_four_digits() => Assert.Equal("•••••• 4567", Mask.Mobile("+966551234567"));

    [Fact]
    public void An_IBAN_shows_its_country_and_its_last_four_digits() => Assert.Equal("SA•• •••• •••• •••• •••• 7519", Mask.Iban("SA0380000000608010167519"));

    [Theory]
    [InlineData(null)]
    [InlineData("0380000000608010167519")]
    public void What_is_no_IBAN_shows_nothing(string? iban) => Assert.DoesNotContain(Mask.Iban(iban), char.IsAsciiLetterOrDigit);
}
