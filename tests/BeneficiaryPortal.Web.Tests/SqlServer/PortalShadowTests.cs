using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

public sealed class PortalShadowTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task What_the_test_host_asks_postgresql_is_asked_of_sql_server_too()
    {
        await portal.WithDbAsync(db => db.Cases.CountAsync(c => c.TakenUpBy == "Najran"));
        Assert.Contains(SqlServerShadow.ForPortal.Commands, c => c.Contains("[c].[TakenUpBy] = N'Najran'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_for_postgresql_alone_fails_the_test_that_asks_it() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.WithDbAsync(db => db.Beneficiaries.AnyAsync(b => EF.Functions.ILike(b.FullName, "x"))));
}
