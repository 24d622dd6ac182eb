using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.ApprovalWarning;

/// <summary>Says to administrators that a policy shows no approval (GOV-6), or an approval without a date (GOV-3). Else nothing.</summary>
public sealed class ApprovalWarningViewComponent(PolicyInForce inForce) : ViewComponent
{
    /// <param name="policy">The version in force unless another is given.</param>
    public async Task<IViewComponentResult> InvokeAsync(PolicyVersion? policy = null)
    {
        policy ??= await inForce.ReadAsync(HttpContext.RequestAborted);
        return policy.Approval is { IsMissing: false, IsDated: true } ? Content("") : View(policy);
    }
}
