using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Registration;

/// <summary>The registration of an accepted beneficiary, when everything is complete (STP-6).</summary>
[Route("cases/{number}/registration")]
[Performs(CaseAction.CompleteRegistration)]
public sealed class RegistrationController(PortalDb db, CurrentUser user, IStringLocalizer<RegistrationText> text) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Register(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.CompleteRegistration, new RegistrationForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> Register(string number, RegistrationForm form, [FromServices] CompleteRegistration complete, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await this.MovePageAsync(db, user, number, CaseAction.CompleteRegistration, form, ct);
        }

        if (await complete.HandleAsync(number, form, ct) is not { } file)
        {
            return NotFound();
        }

        TempData.SayDone(text["Register.Done"], file);
        return Redirect(CasePaths.Case(number));
    }
}
