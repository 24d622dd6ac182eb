using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.PolicyVersions;

public sealed class ApprovalWarningTests
{
    [Theory]
    [InlineData("qabas", ".notice-danger")] // GOV-6
    [InlineData("herfah", ".notice-danger")] // GOV-6
    [InlineData("mouj", ".notice-mute")] // GOV-3
    [InlineData("najran", null)] // GOV-4
    [InlineData("libraries", null)] // GOV-5
    public async Task Administrators_are_warned_where_a_policy_shows_no_approval(string policy, string? notice)
    {
        var portal = new PortalFactory(policy);
        await portal.InitializeAsync();
        try
        {
            using var admin = await portal.SignedInAsync("admin");
            foreach (var path in new[] { "/users", "/policy-versions", "/policy-versions/1" })
            {
                var notes = (await admin.GetAsync(path)).Document.QuerySelectorAll(".notice[role=note]");
                Assert.Equal(notice is null ? 0 : 1, notes.Length);
                Assert.True(notice is null || notes[0].Matches(notice));
            }

            // Its own policy alone is offered outside the demonstration.
            Assert.Single((await admin.GetAsync("/policy-versions/adopt")).Document.QuerySelectorAll("[name='Form.Profile']"));
        }
        finally
        {
            await ((IAsyncLifetime)portal).DisposeAsync();
        }
    }
}
