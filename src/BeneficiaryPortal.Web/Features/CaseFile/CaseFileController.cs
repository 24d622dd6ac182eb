using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.CaseFile;

[Route("cases/{number}")]
[ForRoles(CaseVisibility.StaffOfCases)]
public sealed class CaseFileController(PortalDb db, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string number, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } page ? View(page) : NotFound();

    /// <summary>Said by the script of the page; a page without it says nothing.</summary>
    [HttpPost("here")]
    [Unattended]
    public async Task<IActionResult> Here(string number, PresenceForm form, [FromServices] ReportPresence report, CancellationToken ct) =>
        await report.HandleAsync(number, form, ct) is { } open ? PartialView("Presence/_OpenNow", open) : NotFound();
}
