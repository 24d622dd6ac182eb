using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Delivery;

/// <summary>The service itself: planned, delivered piece by piece, completed (STP-7).</summary>
[Route("cases/{number}")]
public sealed class DeliveryController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("start-service")]
    [Performs(CaseAction.StartService)]
    public Task<IActionResult> Start(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.StartService, new StartForm(), ct);

    [HttpPost("start-service")]
    [Performs(CaseAction.StartService)]
    public async Task<IActionResult> Start(string number, StartForm form, [FromServices] StartService start, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.StartService, form, ct)
        : await start.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.StartService, words)
        : NotFound();

    [HttpGet("delivery")]
    [Performs(CaseAction.RecordDelivery)]
    public Task<IActionResult> Deliver(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.RecordDelivery, new DeliveryForm(), ct);

    [HttpPost("delivery")]
    [Performs(CaseAction.RecordDelivery)]
    public async Task<IActionResult> Deliver(string number, DeliveryForm form, [FromServices] RecordDelivery record, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.RecordDelivery, form, ct)
        : await record.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.RecordDelivery, words)
        : NotFound();

    [HttpGet("complete-service")]
    [Performs(CaseAction.CompleteService)]
    public Task<IActionResult> Complete(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.CompleteService, new CompleteForm(), ct);

    [HttpPost("complete-service")]
    [Performs(CaseAction.CompleteService)]
    public async Task<IActionResult> Complete(string number, CompleteForm form, [FromServices] CompleteService complete, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.CompleteService, form, ct)
        : await complete.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.CompleteService, words)
        : NotFound();
}
