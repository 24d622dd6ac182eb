using BeneficiaryPortal.Web.Features.Reception;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

public sealed class SoughtTests
{
    [Theory]
    [InlineData("1058529940", SoughtKind.NationalId, "1058529940")]
    [InlineData(" ١٠٥٨-٥٢٩-٩٤٠ ", SoughtKind.NationalId, "1058529940")]
    [InlineData("0551230001", SoughtKind.Mobile, "+966551230001")]
    [InlineData("00966 55 123 0001", SoughtKind.Mobile, "+966551230001")]
    [InlineData("٥٥١٢٣٠٠٠١", SoughtKind.Mobile, "+966551230001")]
    [InlineData("br-1448-000123", SoughtKind.CaseNumber, "BR-1448-000123")]
    [InlineData("BR ١٤٤٨ ٠٠٠١٢٣", SoughtKind.CaseNumber, "BR-1448-000123")]
    [InlineData("1058529941", SoughtKind.WrongDigits, "1058529941")]
    [InlineData("12345", SoughtKind.WrongDigits, "12345")]
    [InlineData("أحمد بن عبد الله", SoughtKind.Name, "احمد بن عبدالله")]
    [InlineData("Brian", SoughtKind.Name, "brian")]
    public void What_was_typed_is_understood(string typed, SoughtKind kind, string key) => Assert.Equal(new Sought(kind, key), Sought.In(typed));
}
