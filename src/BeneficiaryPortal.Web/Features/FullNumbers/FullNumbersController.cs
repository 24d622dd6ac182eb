using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.FullNumbers;

/// <summary>Identity and bank numbers in full, for those who match them with the originals. Showing them is an act of its own, and is written down (CNF-5).</summary>
[Route("cases/{number}/full-numbers")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative | Roles.SocialResearcher | Roles.ServiceCentreManager | Roles.GeneralDirector)]
public sealed class FullNumbersController : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Show(string number, [FromServices] ShowFullNumbers show, CancellationToken ct) =>
        await show.HandleAsync(number, ct) is { } page ? View(page) : NotFound();

    /// <summary>Where the language link of that page leads: what was shown once is not shown again unasked.</summary>
    [HttpGet("")]
    public IActionResult Show(string number) => Redirect(CasePaths.Case(number));
}
