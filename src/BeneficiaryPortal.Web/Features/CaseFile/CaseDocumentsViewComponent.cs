using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.CaseFile;

/// <param name="View">The case.</param>
/// <param name="Slots">Its documents.</param>
/// <param name="Opened">Who of staff opened them, newest first.</param>
public sealed record CaseDocumentsCard(CaseView View, IReadOnlyList<DocumentSlot> Slots, IReadOnlyList<DocumentView> Opened);

/// <summary>The documents of a case, how they were found, and who opened them.</summary>
public sealed class CaseDocumentsViewComponent(PortalDb db) : ViewComponent
{
    public const int Most = 20;

    public async Task<IViewComponentResult> InvokeAsync(CaseView view) => view.Case.Kind.Terms.Documents.Count == 0
        ? Content("")
        : View(new CaseDocumentsCard(view, DocumentSlot.Of(view.Case), view.Case.Documents.Count == 0 ? [] : await OpenedAsync(view.Case.Id)));

    private Task<List<DocumentView>> OpenedAsync(long caseId) => db.DocumentViews.AsNoTracking()
        .Where(opened => opened.CaseId == caseId).OrderByDescending(opened => opened.Id).Take(Most).ToListAsync(HttpContext.RequestAborted);
}
