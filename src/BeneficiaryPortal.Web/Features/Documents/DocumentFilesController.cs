using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>Documents opened by those who may see their request. That staff opened one is written down.</summary>
public sealed class DocumentFilesController(PortalDb db, CurrentUser user, DocumentStore store) : Controller
{
    private static readonly TimeSpan OneReading = TimeSpan.FromMinutes(10);

    [HttpGet("requests/{number}/documents/{id:int}/file")]
    [ForRoles(Roles.Beneficiary)]
    public async Task<IActionResult> Own(string number, int id, CancellationToken ct)
    {
        var found = await FindAsync(db.Cases.OwnedBy(user.Acting), number, id, ct);
        return found is { Document.IsHeld: true } ? await OpenAsync(found.Document, CasePaths.Documents(number, own: true), ct) : NotFound();
    }

    [HttpGet("cases/{number}/documents/{id:int}/file")]
    [ForRoles(CaseVisibility.StaffOfCases)]
    public async Task<IActionResult> Staff(string number, int id, CancellationToken ct)
    {
        var by = user.Acting;
        if (await FindAsync(db.Cases.VisibleTo(by), number, id, ct) is not { } found)
        {
            return NotFound();
        }

        if (!found.Document.AwaitsScan)
        {
            db.DocumentViews.Add(new DocumentView(found.CaseId, id, by));
            await db.SaveChangesAsync(ct);
        }

        return await OpenAsync(found.Document, CasePaths.Case(number), ct);
    }

    /// <summary>One page of a PDF as a picture. A document read page by page is opened once.</summary>
    [HttpGet("cases/{number}/documents/{id:int}/pages/{page:int}")]
    [ForRoles(CaseVisibility.StaffOfCases)]
    public async Task<IActionResult> Page(string number, int id, int page, [FromServices] PdfPages pages, CancellationToken ct)
    {
        var by = user.Acting;
        if (await FindAsync(db.Cases.VisibleTo(by), number, id, ct) is not { } found || found.Document.ContentType != DocumentKind.Pdf.ContentType() || page < 1 || page > found.Document.Pages)
        {
            return NotFound();
        }

        if (found.Document.AwaitsScan)
        {
            return View("~/Features/Documents/AwaitsScan.cshtml", new UnscannedPage(CasePaths.Case(number)));
        }

        await NoteReadingAsync(found.CaseId, id, by, ct);
        return await DrawnAsync(found.Document, page, pages, ct) is { } picture
            ? File(picture, "image/png")
            : NotDrawn(number, id, page);
    }

    private ViewResult NotDrawn(string number, int id, int page)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("~/Features/Documents/Undrawn.cshtml", new UndrawnPage(page, CasePaths.File(number, id, own: false), CasePaths.Case(number)));
    }

    private async Task<byte[]?> DrawnAsync(CaseDocument document, int page, PdfPages pages, CancellationToken ct)
    {
        try
        {
            await using var stored = await store.OpenAsync(document.StoredName, ct);
            var picture = await pages.DrawAsync(stored, page, ct);
            if (picture is not null)
            {
                ForeignContent.Mark(HttpContext);
            }

            return picture;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private async Task NoteReadingAsync(long caseId, int id, ActingUser by, CancellationToken ct)
    {
        var since = by.At - OneReading;
        if (!await db.DocumentViews.AnyAsync(view => view.CaseId == caseId && view.DocumentId == id && view.ById == by.UserId && view.At > since, ct))
        {
            db.DocumentViews.Add(new DocumentView(caseId, id, by));
            await db.SaveChangesAsync(ct);
        }
    }

    private static Task<Found?> FindAsync(IQueryable<SupportCase> cases, string number, int id, CancellationToken ct) => cases.AsNoTracking()
        .Where(c => c.Number == number)
        .SelectMany(c => c.Documents.Where(d => d.Id == id && d.RefusedBecause == null).Select(d => new Found(c.Id, d)))
        .SingleOrDefaultAsync(ct);

    private async Task<IActionResult> OpenAsync(CaseDocument document, string back, CancellationToken ct)
    {
        if (document.AwaitsScan)
        {
            return View("~/Features/Documents/AwaitsScan.cshtml", new UnscannedPage(back));
        }

        StoredDocument stored;
        try
        {
            stored = await store.OpenAsync(document.StoredName, ct);
        }
        catch (FileNotFoundException)
        {
            return NotFound();
        }

        ForeignContent.Mark(HttpContext);
        var isShown = Request.Query.ContainsKey("view") && stored.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return isShown ? File(stored.Content, stored.ContentType) : File(stored.Content, stored.ContentType, stored.DisplayName);
    }

    private sealed record Found(long CaseId, CaseDocument Document);
}
