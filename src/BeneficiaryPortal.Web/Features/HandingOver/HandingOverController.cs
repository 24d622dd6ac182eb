using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.HandingOver;

/// <summary>Cases are taken up by an officer, and handed over to another with a reason.</summary>
[Route("cases/{number}/hand-over")]
[ForRoles(Roles.RelationsOfficer)]
public sealed class HandingOverController(HandOverCase handOver, IStringLocalizer<HandingOverText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> HandOver(string number, CancellationToken ct) =>
        await handOver.PageAsync(number, new HandOverForm(), ct) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> HandOver(string number, HandOverForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await handOver.PageAsync(number, form, ct) is { } page ? View(page) : NotFound();
        }

        if (await handOver.HandleAsync(number, form, ct) is not { } name)
        {
            return NotFound();
        }

        TempData.SayDone(text["HandOver.Done", name]);
        return Redirect(CasePaths.Case(number));
    }
}
