using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.CaseTimeline;

/// <summary>What was done with a case, newest first.</summary>
public sealed class CaseTimelineViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(CaseView view) => View(view);
}
