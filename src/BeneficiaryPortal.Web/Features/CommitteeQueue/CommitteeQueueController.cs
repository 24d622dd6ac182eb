using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

/// <summary>The committee decides, on a page that is reviewed before anything is recorded; the reply is held until its floor (STP-5).</summary>
public sealed class CommitteeQueueController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("/committee")]
    [ForRoles(Roles.CommitteeMember | Roles.CommitteeChair)]
    public async Task<IActionResult> Index(CommitteeView view, string? after, string? before, [FromServices] CommitteeCases cases, CancellationToken ct) =>
        View(await cases.HandleAsync(view, new QueuePlace(after, before), ct));

    [HttpGet("/cases/{number}/decision")]
    [Performs(CaseAction.Decide)]
    public Task<IActionResult> Decide(string number, [FromServices] IStringLocalizer<CommitteeQueueText> text, CancellationToken ct) =>
        PageAsync(number, LetterWords.Begin(text), nameof(Decide), ct);

    [HttpPost("/cases/{number}/decision")]
    [Performs(CaseAction.Decide)]
    public async Task<IActionResult> Decide(string number, DecisionForm form, [FromServices] RecordDecision record, CancellationToken ct)
    {
        if (!ModelState.IsValid || form.Step == ReviewStep.Change)
        {
            return await PageAsync(number, form, nameof(Decide), ct);
        }

        if (form.Step == ReviewStep.Review)
        {
            return await PageAsync(number, form, "Review", ct);
        }

        return await record.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.Decide, words) : NotFound();
    }

    private Task<IActionResult> PageAsync(string number, DecisionForm form, string view, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.Decide, form, ct, view);
}
