using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Closing;

/// <summary>The end of a request, with its one outcome (STP-8).</summary>
[Route("cases/{number}")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class ClosingController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("close")]
    [Performs(CaseAction.Close)]
    public Task<IActionResult> Close(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.Close, new CloseForm(), ct);

    [HttpPost("close")]
    [Performs(CaseAction.Close)]
    public async Task<IActionResult> Close(string number, CloseForm form, [FromServices] CloseCase close, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.Close, form, ct)
        : await close.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.Close, words)
        : NotFound();

    [HttpGet("withdraw")]
    [Performs(CaseAction.Withdraw)]
    public Task<IActionResult> Withdraw(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.Withdraw, new WithdrawalForm(), ct);

    [HttpPost("withdraw")]
    [Performs(CaseAction.Withdraw)]
    public async Task<IActionResult> Withdraw(string number, WithdrawalForm form, [FromServices] WithdrawForApplicant withdraw, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.Withdraw, form, ct)
        : await withdraw.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.Withdraw, words)
        : NotFound();
}
