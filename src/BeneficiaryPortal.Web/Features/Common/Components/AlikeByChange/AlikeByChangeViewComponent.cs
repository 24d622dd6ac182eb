using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.AlikeByChange;

/// <summary>Stands in the layout, beneath the banner. The desk alone is told; a representative learns whom to ask, as when a file is opened (CHN-8).</summary>
public sealed class AlikeByChangeViewComponent : ViewComponent
{
    private const Roles WhoCompares = Roles.RelationsOfficer | Roles.ServiceCentreManager;

    public IViewComponentResult Invoke()
    {
        var roles = UserClaimsPrincipal.PortalRoles();
        return TempData.TakeAlike() is { } alike && (roles & ContactVisibility.Receivers) != Roles.None
            ? View(new AlikeByChangePage(alike, (roles & WhoCompares) != Roles.None))
            : Content("");
    }
}

public sealed record AlikeByChangePage(NewlyAlike Alike, bool MayCompare);
