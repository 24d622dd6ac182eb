using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;

namespace BeneficiaryPortal.Web.Features.PolicyVersions;

/// <summary>The policies that this association may adopt: its own, and the configured one. The demonstration tries them all.</summary>
public sealed class OfferedPolicies(PolicyInForce inForce, PortalSettings settings)
{
    public async Task<IReadOnlyList<PolicyProfile>> HandleAsync(CancellationToken ct)
    {
        var own = (await inForce.ReadAsync(ct)).ProfileKey;
        return [.. PolicyProfiles.All.Where(profile => settings.DemoData || profile.Key == own || profile == settings.Policy)];
    }

    public async Task<PolicyProfile?> FindAsync(string? key, CancellationToken ct) => (await HandleAsync(ct)).FirstOrDefault(profile => profile.Key == key);
}
