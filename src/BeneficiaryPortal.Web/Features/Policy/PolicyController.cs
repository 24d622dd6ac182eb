using BeneficiaryPortal.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Policy;

/// <summary>The policy in force, for everybody to read (GOV-1, GOV-2).</summary>
[AllowAnonymous]
public sealed class PolicyController(PortalDb db, PolicyInForce policy) : Controller
{
    [HttpGet("/policy")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var version = await policy.ReadAsync(ct);
        var clauses = await db.PolicyVersions.AsNoTracking()
            .Where(v => v.Id == version.Id)
            .SelectMany(v => v.Clauses)
            .OrderBy(clause => clause.Sequence)
            .ToListAsync(ct);
        return View(new PolicyPage(version, [.. clauses.GroupBy(clause => clause.Section)]));
    }
}
