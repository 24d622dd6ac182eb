using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskMobile;

/// <summary>Another mobile number for a person who stands at the desk.</summary>
[Route("people/{id:long}/mobile")]
[ForRoles(ContactVisibility.Receivers)]
public sealed class DeskMobileController(ChangeMobileAtDesk change, AlikeByChange byChange, IStringLocalizer<DeskMobileText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Change(long id, CancellationToken ct) => await change.PageAsync(id, ct) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(long id, DeskMobileForm form, Guid idempotencyKey, CancellationToken ct)
    {
        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return await change.PageAsync(id, ct) is { } page ? View(page with { Form = form }) : NotFound();
        }

        var (changed, alike) = await byChange.HandleAsync(id, () => change.HandleAsync(id, form, idempotencyKey, ct), ct);
        if (!changed)
        {
            return NotFound();
        }

        TempData.SayDone(text["Change.Done"]);
        TempData.SayAlike(alike);
        return Redirect($"~/people/{id}");
    }
}
