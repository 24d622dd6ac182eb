using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>People's own requests: made, checked, sent, followed, mended, withdrawn (STP-1, TOL-4).</summary>
[Route("requests")]
[ForRoles(Roles.Beneficiary)]
public sealed class RequestsController(PortalDb db, CurrentUser user, DateWords dates, IStringLocalizer<RequestsText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? after, [FromServices] RequestList list, CancellationToken ct) => View(await list.HandleAsync(after, ct));

    [HttpGet("new")]
    public Task<IActionResult> New([FromServices] NewRequestReading reading, CancellationToken ct) => NewPageAsync(new NewRequestForm(), reading, ct);

    [HttpPost("new")]
    public async Task<IActionResult> New(
        NewRequestForm form, Guid idempotencyKey, [FromServices] NewRequestReading reading, [FromServices] OpenRequest open, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await NewPageAsync(form, reading, ct);
        }

        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        if (await open.HandleAsync(form, idempotencyKey, ct) is not { } opened)
        {
            return NotFound();
        }

        if (opened.Number is { } number)
        {
            return Redirect(CasePaths.OwnTasks(number));
        }

        ModelState.AddModelError("Form.Kind", opened.NotBefore is { } day ? text["New.NotBefore", dates.Day(day)] : text["New.KindMissing"]);
        return await NewPageAsync(form, reading, ct);
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Status(string number, CancellationToken ct) =>
        await CaseView.LoadOwnAsync(db, number, user.Acting, ct) is { } view ? View(new RequestStatusPage(view.Case)) : NotFound();

    [HttpGet("{number}/submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, CancellationToken ct) =>
        this.OwnMovePageAsync(db, user, number, CaseAction.Submit, new PlainMoveForm(), ct);

    [HttpPost("{number}/submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, PlainMoveForm form, [FromServices] HandInRequest handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Submit, form, handIn, ct);

    /// <summary>What was sent, and what happens now: to be kept or printed.</summary>
    [HttpGet("{number}/received")]
    public async Task<IActionResult> Received(string number, CancellationToken ct) => await CaseView.LoadOwnAsync(db, number, user.Acting, ct) switch
    {
        { Case.State: CaseState.Submitted } view => View(view),
        { } => Redirect(CasePaths.Request(number)),
        null => NotFound(),
    };

    [HttpGet("{number}/resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, CancellationToken ct) =>
        this.OwnMovePageAsync(db, user, number, CaseAction.Resubmit, new PlainMoveForm(), ct);

    [HttpPost("{number}/resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, PlainMoveForm form, [FromServices] HandInRequest handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Resubmit, form, handIn, ct);

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

    private async Task<IActionResult> NewPageAsync(NewRequestForm form, NewRequestReading reading, CancellationToken ct) =>
        await reading.HandleAsync(form, ct) is { } page ? View("New", page) : View("NoFile");

    private async Task<IActionResult> HandInAsync(string number, CaseAction action, PlainMoveForm form, HandInRequest handIn, CancellationToken ct)
    {
        if (!await handIn.HandleAsync(number, action, form, ct))
        {
            return NotFound();
        }

        if (action == CaseAction.Submit)
        {
            return Redirect($"{CasePaths.Request(number)}/received");
        }

        TempData.SayDone(text["Resubmit.Done"], number);
        return Redirect(CasePaths.Request(number));
    }
}
