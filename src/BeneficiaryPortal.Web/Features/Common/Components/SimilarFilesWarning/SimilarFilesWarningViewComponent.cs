using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common.Similar;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Common.Components.SimilarFilesWarning;

/// <summary>While the data is matched, the officer is told of other files that look like this person's. A hint: it stands in nobody's way.</summary>
public sealed class SimilarFilesWarningViewComponent(SimilarFiles similar) : ViewComponent
{
    private static readonly CaseState[] Matching = [CaseState.Draft, CaseState.Submitted, CaseState.UnderVerification, CaseState.Returned];

    public async Task<IViewComponentResult> InvokeAsync(CaseView view) =>
        view.User.Has(Roles.RelationsOfficer) && Matching.Contains(view.Case.State) && view.Case.Beneficiary.MergedIntoId is null
        && await similar.AlikeAsync(view.Case.Beneficiary, HttpContext.RequestAborted) is { Alike: { Count: > 0 } alike }
            ? View(new SimilarFilesWarningPage(view.Case.BeneficiaryId, alike))
            : Content("");
}

/// <param name="FileId">The applicant's file.</param>
/// <param name="Alike">Those that look like it.</param>
public sealed record SimilarFilesWarningPage(long FileId, IReadOnlyList<SimilarFile> Alike);
