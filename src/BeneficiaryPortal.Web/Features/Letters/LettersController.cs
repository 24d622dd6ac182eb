using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Letter;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BeneficiaryPortal.Web.Features.Letters;

/// <summary>The reply letter, for the applicant and for staff who see the case. It does not exist before the reply is out (STP-5).</summary>
public sealed class LettersController(PortalDb db, CurrentUser user) : Controller
{
    [HttpGet("requests/{number}/letter")]
    [ForRoles(Roles.Beneficiary)]
    public async Task<IActionResult> Own(string number, CancellationToken ct) =>
        Letter(await CaseView.LoadOwnAsync(db, number, user.Acting, ct), CasePaths.Request(number));

    [HttpGet("cases/{number}/letter")]
    [ForRoles(CaseVisibility.StaffOfCases)]
    public async Task<IActionResult> Staff(string number, CancellationToken ct) =>
        Letter(await CaseView.LoadAsync(db, number, user.Acting, ct), CasePaths.Case(number));

    private IActionResult Letter(CaseView? view, string back) =>
        view is not null && ReplyLetter.Of(view.Case) is { } letter ? View("Letter", new LetterPage(letter, back)) : NotFound();
}

/// <param name="Letter">The letter alone is printed.</param>
/// <param name="Back">The page of the case.</param>
public sealed record LetterPage(ReplyLetter Letter, string Back);
