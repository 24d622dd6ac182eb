using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.PolicyVersions;

/// <summary>The policy as the association adopted it, version by version (GOV-2), with what shows its approval (GOV-3..6).</summary>
[Route("policy-versions")]
[ForRoles(Roles.Administrator)]
public sealed class PolicyVersionsController(PortalDb db, IStringLocalizer<PolicyVersionsText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] VersionList versions, CancellationToken ct) => View(await versions.HandleAsync(ct));

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Version(int number, CancellationToken ct) =>
        await db.PolicyVersions.AsNoTracking().Include(v => v.Clauses.OrderBy(clause => clause.Sequence)).SingleOrDefaultAsync(v => v.Number == number, ct) is { } version
            ? View(version)
            : NotFound();

    [HttpGet("adopt")]
    public async Task<IActionResult> Adopt([FromServices] AdoptPolicy adopt, CancellationToken ct)
    {
        var page = await adopt.ReadAsync(new AdoptForm { MonthReading = MonthReading.UmmAlQura }, ct);
        page.Form.InForce = page.InForce.Number;
        return View(page);
    }

    [HttpPost("adopt")]
    public async Task<IActionResult> Adopt(AdoptForm form, [FromServices] AdoptPolicy adopt, CancellationToken ct)
    {
        if (!ModelState.IsValid || form.Step != ReviewStep.Confirm)
        {
            return View(ModelState.IsValid && form.Step == ReviewStep.Review ? "Review" : nameof(Adopt), await adopt.ReadAsync(form, ct));
        }

        if (await adopt.HandleAsync(form, ct) is { } version)
        {
            TempData.SayDone(text["Adopt.Done", version.Number]);
            return Redirect($"/policy-versions/{version.Number}");
        }

        return await LostAsync(form, adopt, ct);
    }

    /// <summary>The same page again, now about the version that somebody else adopted.</summary>
    private async Task<IActionResult> LostAsync(AdoptForm form, AdoptPolicy adopt, CancellationToken ct)
    {
        var page = await adopt.ReadAsync(form, ct);
        ModelState.Remove("Form.InForce");
        form.InForce = page.InForce.Number;
        ModelState.AddModelError("Form.Profile", text["Adopt.Lost", page.InForce.Number]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(nameof(Adopt), page);
    }
}
