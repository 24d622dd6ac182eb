using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Presence;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.CaseFile;

/// <summary>What the beneficiary was told about a case, newest first.</summary>
public sealed class CaseMessagesViewComponent(CaseSurroundingsReading surroundings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseView view) => View((await surroundings.HandleAsync(view, HttpContext.RequestAborted)).Messages);
}
