using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.People;

/// <summary>One person as the desk knows them. The number in the address has no meaning outside the portal.</summary>
[Route("people")]
[ForRoles(ContactVisibility.Readers)]
public sealed class PeopleController : Controller
{
    [HttpGet("{id:long}")]
    public async Task<IActionResult> Index(long id, [FromServices] PersonReading reading, CancellationToken ct) =>
        await reading.HandleAsync(id, ct) is { } page ? View(page)
        : await reading.MergedIntoAsync(id, ct) is { } kept ? RedirectToAction(nameof(Index), new { id = kept })
        : NotFound();
}
