using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Features.Common.Presence;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.CaseFile;

/// <param name="View">The case.</param>
/// <param name="Slots">Its documents.</param>
/// <param name="Opened">Who of staff opened them, newest first.</param>
public sealed record CaseDocumentsCard(CaseView View, IReadOnlyList<DocumentSlot> Slots, IReadOnlyList<DocumentView> Opened);

/// <summary>The documents of a case, how they were found, and who opened them.</summary>
public sealed class CaseDocumentsViewComponent(CaseSurroundingsReading surroundings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseView view) => view.Case.AskedDocuments().Count == 0
        ? Content("")
        : View(new CaseDocumentsCard(view, DocumentSlot.Of(view.Case), (await surroundings.HandleAsync(view, HttpContext.RequestAborted)).Opened));
}
