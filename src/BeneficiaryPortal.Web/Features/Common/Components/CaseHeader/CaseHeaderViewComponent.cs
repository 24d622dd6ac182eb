using BeneficiaryPortal.Web.Features.Common.Presence;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.CaseHeader;

/// <summary>Whose case this is, where it stands and who else has it open. With a title the page is about one move, and that is its heading.</summary>
public sealed class CaseHeaderViewComponent(CaseSurroundingsReading surroundings) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(CaseView view, string? title = null) =>
        View(new CaseHeaderPage(view, title, title is null ? (await surroundings.HandleAsync(view, HttpContext.RequestAborted)).Open : []));
}

/// <param name="View">The case.</param>
/// <param name="Title">Of a page about one move.</param>
/// <param name="Open">Who else has the case open; on the page of a move the browser asks for it.</param>
public sealed record CaseHeaderPage(CaseView View, string? Title, IReadOnlyList<OpenNow> Open);
