using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.HeldReplies;

/// <summary>The general director sees what is held, and may let one reply go before its floor with a recorded reason (STP-5).</summary>
public sealed class HeldRepliesController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("/held-replies")]
    [ForRoles(Roles.GeneralDirector)]
    public async Task<IActionResult> Index(string? after, string? before, [FromServices] HeldReplyList list, CancellationToken ct) =>
        View(await list.HandleAsync(new QueuePlace(after, before), ct));

    [HttpGet("/cases/{number}/early-release")]
    [Performs(CaseAction.ReleaseReplyEarly)]
    public Task<IActionResult> Release(string number, CancellationToken ct) => PageAsync(number, new EarlyReleaseForm(), nameof(Release), ct);

    [HttpPost("/cases/{number}/early-release")]
    [Performs(CaseAction.ReleaseReplyEarly)]
    public async Task<IActionResult> Release(string number, EarlyReleaseForm form, [FromServices] ReleaseReplyEarly release, CancellationToken ct)
    {
        if (!ModelState.IsValid || form.Step == ReviewStep.Change)
        {
            return await PageAsync(number, form, nameof(Release), ct);
        }

        if (form.Step == ReviewStep.Review)
        {
            return await PageAsync(number, form, "Review", ct);
        }

        return await release.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReleaseReplyEarly, words) : NotFound();
    }

    private Task<IActionResult> PageAsync(string number, EarlyReleaseForm form, string view, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.ReleaseReplyEarly, form, ct, view);
}
