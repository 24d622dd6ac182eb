using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("The duplicate key value is (1058529940).", "The duplicate key value is (••••).")]
    [InlineData("+966551234567", "••••")]
    [InlineData("0551234567", "••••")]
    [InlineData("SA0380000000608010167519 ", "•••• ")]
    [InlineData("to munira@example.com failed", "to •••• failed")]
    public void Personal_data_leave_the_log_as_dots(string line, string masked) => Assert.Equal(masked, MaskedText.Of(line));

    [Theory]
    [InlineData("user 1b4e28ba-2fa1-11d2-883f-b9a761bde3fb, trace 0af7651916cd43dd8448eb211c80319c")]
    [InlineData("2026-11-20 09:31:24.123 +03:00 [INF] GET requests/{number} 200 in 1058 ms")]
    [InlineData("BP-1447-00295")]
    public void What_a_log_is_for_stays(string line) => Assert.Equal(line, MaskedText.Of(line));
}
