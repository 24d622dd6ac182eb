using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Catalogue;

/// <summary>The kinds of support: staff read what each says (TOL-3), administrators publish new versions. A running request stays on its own.</summary>
[Route("catalogue")]
public sealed class CatalogueController(PortalDb db, CurrentUser user, IStringLocalizer<CatalogueText> text) : Controller
{
    private bool Edits => user.Roles.HasFlag(Roles.Administrator);

    [HttpGet("")]
    [ForRoles(CaseVisibility.StaffOfCases | Roles.Administrator)]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(new CataloguePage(await db.SupportKinds.Newest().AsNoTracking().OrderBy(kind => kind.Key).ToListAsync(ct), Edits));

    [HttpGet("{key}/versions/{version:int}")]
    [ForRoles(CaseVisibility.StaffOfCases | Roles.Administrator)]
    public async Task<IActionResult> Version(string key, int version, CancellationToken ct)
    {
        var versions = await db.SupportKinds.AsNoTracking().Where(kind => kind.Key == key).OrderByDescending(kind => kind.Number).ToListAsync(ct);
        return versions.Find(kind => kind.Number == version) is { } shown ? View(new KindPage(shown, versions, Edits)) : NotFound();
    }

    [HttpGet("new")]
    [ForRoles(Roles.Administrator)]
    public IActionResult Create() => View("Edit", new EditKindPage(null, new KindForm { Documents = [.. KindForm.EmptyRows()] }));

    [HttpPost("new")]
    [ForRoles(Roles.Administrator)]
    public async Task<IActionResult> Create(KindForm form, [FromServices] PublishKind publish, CancellationToken ct)
    {
        if (ModelState.IsValid && await db.SupportKinds.AnyAsync(kind => kind.Key == form.Key, ct))
        {
            ModelState.AddModelError("Form.Key", text["Edit.KeyTaken"]);
        }

        return await SaveAsync(null, form, publish, ct);
    }

    [HttpGet("{key}/edit")]
    [ForRoles(Roles.Administrator)]
    public async Task<IActionResult> Edit(string key, CancellationToken ct) =>
        await NewestAsync(key, ct) is { } kind ? View("Edit", new EditKindPage(key, KindForm.Of(kind))) : NotFound();

    [HttpPost("{key}/edit")]
    [ForRoles(Roles.Administrator)]
    public async Task<IActionResult> Edit(string key, KindForm form, [FromServices] PublishKind publish, CancellationToken ct)
    {
        if (await NewestAsync(key, ct) is null)
        {
            return NotFound();
        }

        form.Key = key;
        ModelState.Remove("Form.Key");
        return await SaveAsync(key, form, publish, ct);
    }

    [HttpPost("{key}/offer")]
    [ForRoles(Roles.Administrator)]
    public async Task<IActionResult> Offer(string key, int version, bool isOffered, [FromServices] PublishKind publish, CancellationToken ct)
    {
        if (await NewestAsync(key, ct) is not { } kind)
        {
            return NotFound();
        }

        if (!await publish.HandleAsync(key, version, kind.Terms, isOffered, ct))
        {
            return await OvertakenAsync(ct);
        }

        TempData.SayDone(text[isOffered ? "Offer.Back" : "Offer.Out"]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> SaveAsync(string? key, KindForm form, PublishKind publish, CancellationToken ct)
    {
        var page = new EditKindPage(key, form);
        if (!ModelState.IsValid || form.Step != ReviewStep.Confirm)
        {
            return View(ModelState.IsValid && form.Step == ReviewStep.Review ? "Review" : "Edit", page);
        }

        var isOffered = key is null || (await NewestAsync(key, ct))!.IsOffered;
        if (!await publish.HandleAsync(form.Key, form.Version, form.ToTerms(), isOffered, ct))
        {
            return await OvertakenAsync(ct);
        }

        TempData.SayDone(text["Edit.Done"]);
        return RedirectToAction(nameof(Version), new { key = form.Key, version = form.Version + 1 });
    }

    /// <summary>Somebody else published first: the page says so and keeps what was typed.</summary>
    private async Task<IActionResult> OvertakenAsync(CancellationToken ct)
    {
        var page = await StatusPage.OfAsync(Request, "/catalogue", ct) with { Reason = text["Edit.Overtaken"] };
        return new ViewResult { ViewName = "Conflict", StatusCode = StatusCodes.Status409Conflict, ViewData = new(ViewData) { Model = page } };
    }

    private Task<Domain.Catalogue.SupportKind?> NewestAsync(string key, CancellationToken ct) => db.SupportKinds.Newest().AsNoTracking().SingleOrDefaultAsync(kind => kind.Key == key, ct);
}
