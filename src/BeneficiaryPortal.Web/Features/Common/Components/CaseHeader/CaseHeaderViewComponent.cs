using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.CaseHeader;

/// <summary>Whose case this is and where it stands. With a title the page is about one move, and that is its heading.</summary>
public sealed class CaseHeaderViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(CaseView view, string? title = null) => View(new CaseHeaderPage(view, title));
}

public sealed record CaseHeaderPage(CaseView View, string? Title);
