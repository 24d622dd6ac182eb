using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Whose portal this is. When even that cannot be read, pages carry the portal's own name.</summary>
public sealed record PortalBrand(BilingualText Name, string HelpPhone)
{
    public static async ValueTask<PortalBrand?> OfAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var policy = services.GetService<PolicyInForce>() is { } inForce ? await inForce.LastKnownAsync(context.RequestAborted) : null;
        return policy is null ? null : new PortalBrand(policy.Association.Name, services.GetRequiredService<PortalSettings>().HelpPhone);
    }
}
