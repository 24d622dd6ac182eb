using System.Globalization;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Tools;

/// <summary>The library of the association for its staff (TOL-1..5); an administrator adds editions.</summary>
[Route("tools")]
[ForRoles(CaseVisibility.StaffOfCases | Roles.Administrator)]
public sealed class ToolsController(ToolLibrary library, IStringLocalizer<ToolsText> text, IStringLocalizer<LabelsText> labels) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await library.HandleAsync(ct));

    [HttpGet("{tool}")]
    public async Task<IActionResult> Tool(string tool, CancellationToken ct) =>
        Named(tool) is { } named && await library.OfAsync(named, form: null, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{tool}")]
    [ForRoles(Roles.Administrator)]
    public async Task<IActionResult> Tool(string tool, AddToolForm form, [FromServices] AddTool add, CancellationToken ct)
    {
        if (Named(tool) is not { } named || await library.OfAsync(named, form, ct) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await add.HandleAsync(named, form, ct) is { } refused)
        {
            ModelState.AddModelError("Form.File", text[refused]);
        }

        if (!ModelState.IsValid)
        {
            return View(page);
        }

        TempData.SayDone(text["Add.Done", labels.Label(named)]);
        return RedirectToAction(nameof(Tool), new { tool });
    }

    /// <summary>The file, to be saved and opened there: nothing of it runs on this site.</summary>
    [HttpGet("files/{id:int}")]
    public async Task<IActionResult> Open(int id, [FromServices] PortalDb db, [FromServices] DocumentStore store, CancellationToken ct)
    {
        if (await db.ToolVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } version)
        {
            return NotFound();
        }

        var document = await store.OpenAsync(version.StoredName, ct);
        HttpContext.Response.RegisterForDisposeAsync(document);
        return File(document.Content, DocumentKind.Pdf.ContentType(), $"{labels.Label(version.Tool)} - {version.Label}.pdf");
    }

    /// <summary>One of the policy's, by its name in addresses.</summary>
    private static Tool? Named(string name) =>
        Enum.GetValues<Tool>().Where(tool => string.Equals(ToolPaths.Segment(tool), name, StringComparison.Ordinal)).Select(tool => (Tool?)tool).FirstOrDefault();
}

/// <summary>Where the library has its pages.</summary>
public static class ToolPaths
{
    public static string Segment(Tool tool) => tool switch
    {
        Tool.BasicRegulation => "basic-regulation",
        Tool.SocialResearchGuide => "social-research-guide",
        Tool.SocialResearchRegulation => "social-research-regulation",
        Tool.SupportPolicyGuide => "support-policy-guide",
        Tool.SupportRequestForm => "support-request-form",
        Tool.BeneficiariesRegulation => "beneficiaries-regulation",
        _ => throw new ArgumentOutOfRangeException(nameof(tool), tool, "This tool has no page."),
    };

    public static string Of(Tool tool) => $"/tools/{Segment(tool)}";

    public static string File(int id) => string.Create(CultureInfo.InvariantCulture, $"/tools/files/{id}");
}
