using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>Visitors are received, found and their requests taken down (STP-1).</summary>
[Route("reception")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class ReceptionController(IStringLocalizer<ReceptionText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] ReceptionReading reading, CancellationToken ct) =>
        View(await reading.HandleAsync(new SearchForm(), search: false, ct));

    [HttpPost("")]
    public async Task<IActionResult> Index(SearchForm form, [FromServices] ReceptionReading reading, CancellationToken ct) =>
        View(await reading.HandleAsync(form, ModelState.IsValid, ct));

    [HttpGet("new")]
    public async Task<IActionResult> New([FromServices] DeskRequestReading reading, CancellationToken ct) =>
        View(await reading.HandleAsync(new DeskRequestForm(), ct));

    /// <summary>The form for somebody whom the search found, or for the unknown person that was typed there.</summary>
    [HttpPost("start")]
    public async Task<IActionResult> Start(StartForm form, [FromServices] DeskRequestReading reading, CancellationToken ct)
    {
        // The form shown is another than the one that was sent: nothing of it may be taken for typed there.
        ModelState.Clear();
        return await reading.HandleAsync(form.Begin(), ct) is { } page ? View("New", page) : NotFound();
    }

    /// <summary>Where the language link of that page leads.</summary>
    [HttpGet("start")]
    public IActionResult Start() => RedirectToAction(nameof(Index));

    [HttpPost("new")]
    public async Task<IActionResult> New(
        DeskRequestForm form,
        Guid idempotencyKey,
        [FromServices] DeskRequestReading reading,
        [FromServices] SimilarToTyped similar,
        [FromServices] OpenAtDesk open,
        CancellationToken ct)
    {
        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        var goesOn = ModelState.IsValid && form.Similar != SimilarAnswer.Correct;
        if (goesOn && await similar.HandleAsync(form, ct) is { } alike)
        {
            return View("Similar", alike);
        }

        var opened = goesOn ? await open.HandleAsync(form, idempotencyKey, ct) : null;
        if (opened?.Refused is { } refused)
        {
            ModelState.AddModelError($"Form.{refused.Field}", text[refused.Reason]);
        }

        if (opened?.Number is not { } number)
        {
            return await reading.HandleAsync(form, ct) is { } page ? View(page) : NotFound();
        }

        TempData.SayDone(text["New.Done"], number);
        TempData.SayAlike(opened.Alike);
        return Redirect(CasePaths.DeskAnswers(number));
    }
}
