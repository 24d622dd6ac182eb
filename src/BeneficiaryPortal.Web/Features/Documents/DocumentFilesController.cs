using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>Documents opened by those who may see their request. That staff opened one is written down.</summary>
public sealed class DocumentFilesController(PortalDb db, CurrentUser user, DocumentStore store) : Controller
{
    [HttpGet("requests/{number}/documents/{id:int}/file")]
    [ForRoles(Roles.Beneficiary)]
    public async Task<IActionResult> Own(string number, int id, CancellationToken ct)
    {
        var found = await FindAsync(db.Cases.OwnedBy(user.Acting), number, id, ct);
        return found is { Document.IsHeld: true } ? await this.OpenAsync(store, found.Document, CasePaths.Documents(number, own: true), ct) : NotFound();
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
            db.DocumentViews.Add(DocumentView.OfCase(found.CaseId, id, by));
            await db.SaveChangesAsync(ct);
        }

        return await this.OpenAsync(store, found.Document, CasePaths.Case(number), ct);
    }

    /// <summary>One page of a PDF as a picture. A document read page by page is opened once.</summary>
    [HttpGet("cases/{number}/documents/{id:int}/pages/{page:int}")]
    [ForRoles(CaseVisibility.StaffOfCases)]
    public async Task<IActionResult> Page(string number, int id, int page, [FromServices] PdfPages pages, CancellationToken ct)
    {
        var by = user.Acting;
        if (await FindAsync(db.Cases.VisibleTo(by), number, id, ct) is not { } found || !found.Document.HasPage(page))
        {
            return NotFound();
        }

        await db.NoteReadingAsync(DocumentView.OfCase(found.CaseId, id, by), ct);
        return await this.PageAsync(store, pages, found.Document, page, new UndrawnPage(page, CasePaths.File(number, id, own: false), CasePaths.Case(number)), ct);
    }

    private static Task<Found?> FindAsync(IQueryable<SupportCase> cases, string number, int id, CancellationToken ct) => cases.AsNoTracking()
        .Where(c => c.Number == number)
        .SelectMany(c => c.Documents.Where(d => d.Id == id && d.RefusedBecause == null).Select(d => new Found(c.Id, d)))
        .SingleOrDefaultAsync(ct);

    private sealed record Found(long CaseId, CaseDocument Document);
}
