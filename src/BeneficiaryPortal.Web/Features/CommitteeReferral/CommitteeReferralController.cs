using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.CommitteeReferral;

/// <summary>To the committee, once the beneficiary has been told; and its reply, once the period has run (STP-5).</summary>
[Route("cases/{number}")]
public sealed class CommitteeReferralController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("to-committee")]
    [Performs(CaseAction.ReferToCommittee)]
    public Task<IActionResult> Refer(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.ReferToCommittee, new ReferralForm(), ct);

    [HttpPost("to-committee")]
    [Performs(CaseAction.ReferToCommittee)]
    public async Task<IActionResult> Refer(string number, ReferralForm form, [FromServices] ReferToCommittee refer, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.ReferToCommittee, form, ct)
        : await refer.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReferToCommittee, words)
        : NotFound();

    [HttpPost("release")]
    [Performs(CaseAction.ReleaseReply)]
    public async Task<IActionResult> Release(string number, PlainMoveForm form, [FromServices] ReleaseReply release, CancellationToken ct) =>
        await release.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReleaseReply, words) : NotFound();
}
