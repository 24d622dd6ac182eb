using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskMobile;

/// <summary>Another mobile number for a person who stands at the desk.</summary>
[Route("people/{id:long}/mobile")]
[ForRoles(ContactVisibility.Receivers)]
public sealed class DeskMobileController(ChangeMobileAtDesk change, IStringLocalizer<DeskMobileText> text) : Controller
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

        if (!await change.HandleAsync(id, form, idempotencyKey, ct))
        {
            return NotFound();
        }

        TempData.SayDone(text["Change.Done"]);
        return Redirect($"~/people/{id}");
    }
}
