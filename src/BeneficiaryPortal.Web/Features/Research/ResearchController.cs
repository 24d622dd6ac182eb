using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Research;

/// <summary>Answers to what was unclear at the desk (STP-3), and the study that the committee decides on.</summary>
public sealed class ResearchController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("/research")]
    [ForRoles(Roles.SocialResearcher)]
    public async Task<IActionResult> Index(ResearchView? view, string? after, string? before, [FromServices] ResearchQueue queue, CancellationToken ct) =>
        View(await queue.HandleAsync(view, new QueuePlace(after, before), ct));

    [HttpGet("/cases/{number}/answer")]
    [Performs(CaseAction.AnswerReferral)]
    public Task<IActionResult> Answer(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.AnswerReferral, new AnswerForm(), ct);

    [HttpPost("/cases/{number}/answer")]
    [Performs(CaseAction.AnswerReferral)]
    public async Task<IActionResult> Answer(string number, AnswerForm form, [FromServices] AnswerReferral answer, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.AnswerReferral, form, ct)
        : await answer.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.AnswerReferral, words)
        : NotFound();

    [HttpGet("/cases/{number}/study")]
    [Performs(CaseAction.RecordStudy)]
    public Task<IActionResult> Study(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.RecordStudy, new StudyForm(), ct);

    [HttpPost("/cases/{number}/study")]
    [Performs(CaseAction.RecordStudy)]
    public async Task<IActionResult> Study(string number, StudyForm form, [FromServices] RecordStudy record, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.RecordStudy, form, ct)
        : await record.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.RecordStudy, words)
        : NotFound();
}
