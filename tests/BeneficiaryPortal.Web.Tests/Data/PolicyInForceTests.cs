using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Data;

public sealed class PolicyInForceTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_node_learns_of_anothers_adoption_within_half_a_minute()
    {
        Assert.Equal("qabas", await KeyAsync());
        await portal.WithDbAsync(db => db.AdoptAsync(
            PolicyProfiles.All.Single(profile => profile.Key == "mouj"), MonthReading.UmmAlQura, Cast.Usual.Administrator.At(StoppedClock.Beginning.UtcDateTime), CancellationToken.None));

        portal.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("mouj", await KeyAsync());
    }

    private Task<string> KeyAsync() =>
        portal.WithServiceAsync<PolicyInForce, string>(async inForce => (await inForce.ReadAsync(CancellationToken.None)).ProfileKey);
}
