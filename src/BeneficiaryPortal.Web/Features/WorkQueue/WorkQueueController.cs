using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.WorkQueue;

/// <summary>Every request that the desk answers for, the soonest due first.</summary>
[Route("cases")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative | Roles.ServiceCentreManager | Roles.GeneralDirector)]
public sealed class WorkQueueController : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(QueueFilter filter, [FromServices] QueueReading queue, CancellationToken ct) => View(await queue.HandleAsync(filter, ct));
}
