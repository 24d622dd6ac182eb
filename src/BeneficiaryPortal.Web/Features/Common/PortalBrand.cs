using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Whose portal this is; registered as scoped by the host. Without it pages carry the portal's own name.</summary>
public sealed record PortalBrand(BilingualText Name)
{
    public string? HelpPhone { get; init; }
    public BilingualText? HelpHours { get; init; }

    public static PortalBrand? Of(HttpContext context) => context.RequestServices.GetService<PortalBrand>();
}
