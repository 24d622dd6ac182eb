using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>People's own requests: made, checked, sent, followed, mended, withdrawn (STP-1, TOL-4).</summary>
[Route("requests")]
[ForRoles(Roles.Beneficiary)]
public sealed class RequestsController(PortalDb db, CurrentUser user, IStringLocalizer<RequestsText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? after, [FromServices] RequestList list, CancellationToken ct) => View(await list.HandleAsync(after, ct));

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken ct) => NewPageAsync(new AnswersForm(), ct);

    [HttpPost("new")]
    public async Task<IActionResult> New(AnswersForm form, Guid idempotencyKey, [FromServices] OpenRequest open, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await NewPageAsync(form, ct);
        }

        return idempotencyKey == Guid.Empty ? BadRequest()
            : await open.HandleAsync(form, idempotencyKey, ct) is { } number ? Redirect(CasePaths.OwnFor(CaseAction.Submit, number))
            : NotFound();
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Status(string number, CancellationToken ct) =>
        await CaseView.LoadOwnAsync(db, number, user.Acting, ct) is { } view ? View(new RequestStatusPage(view.Case)) : NotFound();

    [HttpGet("{number}/edit")]
    [Performs(CaseAction.Submit, CaseAction.Resubmit)]
    public Task<IActionResult> Edit(string number, CancellationToken ct) => EditPageAsync(number, form: null, ct);

    [HttpPost("{number}/edit")]
    [Performs(CaseAction.Submit, CaseAction.Resubmit)]
    public async Task<IActionResult> Edit(string number, AnswersForm form, [FromServices] AmendRequest amend, CancellationToken ct) =>
        !ModelState.IsValid ? await EditPageAsync(number, form, ct)
        : await amend.HandleAsync(number, form, ct) is { } check ? Redirect(check)
        : NotFound();

    [HttpGet("{number}/submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, CancellationToken ct) =>
        this.OwnMovePageAsync(db, user, number, CaseAction.Submit, new PlainMoveForm(), ct);

    [HttpPost("{number}/submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, PlainMoveForm form, [FromServices] HandInRequest handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Submit, form, "Submit.Done", handIn, ct);

    [HttpGet("{number}/resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, CancellationToken ct) =>
        this.OwnMovePageAsync(db, user, number, CaseAction.Resubmit, new PlainMoveForm(), ct);

    [HttpPost("{number}/resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, PlainMoveForm form, [FromServices] HandInRequest handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Resubmit, form, "Resubmit.Done", handIn, ct);

    [HttpGet("{number}/withdraw")]
    [Performs(CaseAction.Withdraw)]
    public Task<IActionResult> Withdraw(string number, CancellationToken ct) =>
        this.OwnMovePageAsync(db, user, number, CaseAction.Withdraw, new WithdrawForm(), ct);

    [HttpPost("{number}/withdraw")]
    [Performs(CaseAction.Withdraw)]
    public async Task<IActionResult> Withdraw(string number, WithdrawForm form, [FromServices] WithdrawRequest withdraw, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await this.OwnMovePageAsync(db, user, number, CaseAction.Withdraw, form, ct);
        }

        if (!await withdraw.HandleAsync(number, form, ct))
        {
            return NotFound();
        }

        TempData.SayDone(text["Withdraw.Done"], number);
        return Redirect(CasePaths.Request(number));
    }

    private async Task<IActionResult> NewPageAsync(AnswersForm form, CancellationToken ct) =>
        await db.Beneficiaries.AsNoTracking().SingleOrDefaultAsync(b => b.UserId == user.Id, ct) is { } file
            ? View("New", new RequestFormPage(file, form))
            : View("NoFile");

    private async Task<IActionResult> EditPageAsync(string number, AnswersForm? form, CancellationToken ct)
    {
        if (await CaseView.LoadOwnAsync(db, number, user.Acting, ct) is not { } view)
        {
            return NotFound();
        }

        return View("Edit", new RequestFormPage(view.Case.Beneficiary, form ?? Prefilled(view), view.For(view.Case.HandIn)));
    }

    private static AnswersForm Prefilled(CaseView view)
    {
        var form = new AnswersForm { Version = view.Version };
        form.Show(view.Case.Answers);
        return form;
    }

    private async Task<IActionResult> HandInAsync(
        string number, CaseAction action, PlainMoveForm form, string done, HandInRequest handIn, CancellationToken ct)
    {
        if (!await handIn.HandleAsync(number, action, form, ct))
        {
            return NotFound();
        }

        TempData.SayDone(text[done], number);
        return Redirect(CasePaths.Request(number));
    }
}
