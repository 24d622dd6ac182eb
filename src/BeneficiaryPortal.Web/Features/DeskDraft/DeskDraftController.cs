using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>What the desk keeps until the visitor has everything together: changed, then handed in (STP-2).</summary>
[Route("cases/{number}")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class DeskDraftController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("edit")]
    [Performs(CaseAction.Submit, CaseAction.Resubmit)]
    public Task<IActionResult> Edit(string number, CancellationToken ct) => EditPageAsync(number, typed: null, ct);

    [HttpPost("edit")]
    [Performs(CaseAction.Submit, CaseAction.Resubmit)]
    public async Task<IActionResult> Edit(string number, EditForm form, [FromServices] AmendAtDesk amend, CancellationToken ct) =>
        !ModelState.IsValid ? await EditPageAsync(number, form, ct)
        : await amend.HandleAsync(number, form, ct) is { } handIn ? Redirect(CasePaths.For(handIn, number))
        : NotFound();

    [HttpGet("submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, CancellationToken ct) => CheckPageAsync(number, CaseAction.Submit, ct);

    [HttpPost("submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, PlainMoveForm form, [FromServices] HandInAtDesk handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Submit, form, handIn, ct);

    [HttpGet("resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, CancellationToken ct) => CheckPageAsync(number, CaseAction.Resubmit, ct);

    [HttpPost("resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, PlainMoveForm form, [FromServices] HandInAtDesk handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Resubmit, form, handIn, ct);

    private async Task<IActionResult> CheckPageAsync(string number, CaseAction action, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } view
            ? View("Check", new MovePage<PlainMoveForm>(view.For(action), new PlainMoveForm { Version = view.Version }))
            : NotFound();

    private async Task<IActionResult> EditPageAsync(string number, EditForm? typed, CancellationToken ct)
    {
        if (await CaseView.LoadAsync(db, number, user.Acting, ct) is not { } view)
        {
            return NotFound();
        }

        view.For(view.Case.HandIn);
        if (typed is not null)
        {
            return View("Edit", new MovePage<EditForm>(view, typed));
        }

        var form = new EditForm { Version = view.Version };
        form.Show(view.Case.Answers);
        return View("Edit", new MovePage<EditForm>(view, form));
    }

    private async Task<IActionResult> HandInAsync(string number, CaseAction action, PlainMoveForm form, HandInAtDesk handIn, CancellationToken ct) =>
        await handIn.HandleAsync(number, action, form, ct) ? this.Moved(number, action, words) : NotFound();
}
