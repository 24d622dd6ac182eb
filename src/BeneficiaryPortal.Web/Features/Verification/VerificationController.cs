using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Verification;

/// <summary>The desk matches the data and checks its validity (STP-2); what is unclear goes to the researcher (STP-3).</summary>
[Route("cases/{number}")]
public sealed class VerificationController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpPost("take-up")]
    [Performs(CaseAction.TakeUp)]
    public async Task<IActionResult> TakeUp(string number, PlainMoveForm form, [FromServices] TakeUpCase takeUp, CancellationToken ct) =>
        await takeUp.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.TakeUp, words) : NotFound();

    [HttpGet("verify")]
    [Performs(CaseAction.ConfirmVerification)]
    public Task<IActionResult> Confirm(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.ConfirmVerification, new ConfirmForm(), ct);

    [HttpPost("verify")]
    [Performs(CaseAction.ConfirmVerification)]
    public async Task<IActionResult> Confirm(string number, ConfirmForm form, [FromServices] ConfirmVerification confirm, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.ConfirmVerification, form, ct)
        : await confirm.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ConfirmVerification, words)
        : NotFound();

    [HttpGet("return")]
    [Performs(CaseAction.ReturnForCompletion)]
    public Task<IActionResult> Return(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.ReturnForCompletion, new ReturnForm(), ct);

    [HttpPost("return")]
    [Performs(CaseAction.ReturnForCompletion)]
    public async Task<IActionResult> Return(string number, ReturnForm form, [FromServices] ReturnForCompletion giveBack, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.ReturnForCompletion, form, ct)
        : await giveBack.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReturnForCompletion, words)
        : NotFound();

    [HttpGet("refer")]
    [Performs(CaseAction.ReferToResearcher)]
    public Task<IActionResult> Refer(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.ReferToResearcher, new ReferForm(), ct);

    [HttpPost("refer")]
    [Performs(CaseAction.ReferToResearcher)]
    public async Task<IActionResult> Refer(string number, ReferForm form, [FromServices] ReferToResearcher refer, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.ReferToResearcher, form, ct)
        : await refer.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReferToResearcher, words)
        : NotFound();
}
