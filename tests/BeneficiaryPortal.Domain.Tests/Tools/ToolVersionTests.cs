using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.Tools;

public class ToolVersionTests
{
    private static readonly DateOnly Today = new(2026, 6, 16);

    [Fact]
    public void The_edition_in_force_is_the_last_that_has_begun()
    {
        var (first, second, later) = (From(-400), From(0), From(1));

        Assert.Same(second, ToolVersion.InForce([later, first, second], Today));
        Assert.Same(first, ToolVersion.InForce([first, second], Today.AddDays(-1)));
        Assert.Null(ToolVersion.InForce([later], Today));
        Assert.Null(ToolVersion.InForce([], Today));
    }

    private static ToolVersion From(int days) => new(
        Tool.BasicRegulation, "2", Today.AddDays(days), new ToolFile("0", "0", 1, 1), Cast.Usual.Administrator.At(new DateTime(2026, 6, 16, 6, 0, 0, DateTimeKind.Utc)));
}
