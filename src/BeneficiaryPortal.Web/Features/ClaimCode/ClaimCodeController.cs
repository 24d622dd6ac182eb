using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.ClaimCode;

/// <summary>The desk hands over, on paper, the code by which a person takes hold of their file online.</summary>
[Route("cases/{number}/claim-code")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class ClaimCodeController(PortalDb db, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string number, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } view ? View(await ClaimCodePage.LoadAsync(db, view, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(string number, [FromServices] ClaimCodes codes, CancellationToken ct)
    {
        if (await CaseView.LoadAsync(db, number, user.Acting, ct) is not { } view)
        {
            return NotFound();
        }

        if (view.Case.Beneficiary.UserId is not null)
        {
            return View(await ClaimCodePage.LoadAsync(db, view, ct));
        }

        // Shown once, in the answer itself: there is no address under which it could be read again.
        var code = await codes.IssueAsync(view.Case.Beneficiary.Id, user.Acting, ct);
        return View("Slip", new ClaimSlip(view, code, view.User.At + ClaimCodes.Life, $"{Request.Scheme}://{Request.Host}{Request.PathBase}/sign-up"));
    }
}

/// <param name="View">The case at which the desk is.</param>
/// <param name="IssuedByName">Who handed over the newest code.</param>
/// <param name="IssuedAt">And when.</param>
public sealed record ClaimCodePage(CaseView View, string? IssuedByName, DateTime? IssuedAt)
{
    public static async Task<ClaimCodePage> LoadAsync(PortalDb db, CaseView view, CancellationToken ct)
    {
        var file = view.Case.Beneficiary.Id;
        var newest = await db.ClaimCodes.Where(c => c.BeneficiaryId == file).OrderByDescending(c => c.IssuedAt)
            .Select(c => new { c.IssuedByName, c.IssuedAt }).FirstOrDefaultAsync(ct);
        return new ClaimCodePage(view, newest?.IssuedByName, newest?.IssuedAt);
    }
}

/// <param name="View">The case at which the desk is.</param>
/// <param name="Code">To be read here and on paper only.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Address">Where the person opens their account.</param>
public sealed record ClaimSlip(CaseView View, string Code, DateTime Until, string Address)
{
    /// <summary>In two groups, as it is read aloud.</summary>
    public string Grouped => $"{Code[..4]} {Code[4..]}";
}
