using System.Net;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

/// <summary>A policy without branch representatives.</summary>
public sealed class MoujPortal : PortalFactory
{
    public MoujPortal()
        : base("mouj")
    {
    }
}

public sealed class DeskWithoutBranchTests(MoujPortal portal) : IClassFixture<MoujPortal>
{
    [Fact]
    public async Task Where_the_policy_has_no_branch_representatives_they_take_nothing_down()
    {
        using var branch = await portal.SignedInAsync("branch");

        var page = await branch.GetAsync("/reception/new");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("ليس من مهام دورك", page.Text, StringComparison.Ordinal);
    }
}
