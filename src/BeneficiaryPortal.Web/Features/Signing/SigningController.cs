using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Signing;

/// <summary>Applicants sign, or are directed to, the declaration that their data is true (STP-4).</summary>
[ForRoles(Roles.Beneficiary)]
public sealed class SigningController(PortalDb db, CurrentUser user, IStringLocalizer<SigningText> text) : Controller
{
    [HttpGet("requests/{number}/declaration")]
    [Performs(CaseAction.SignDeclaration)]
    public Task<IActionResult> Sign(string number, CancellationToken ct) =>
        this.OwnMovePageAsync(db, user, number, CaseAction.SignDeclaration, new SignForm(), ct);

    [HttpPost("requests/{number}/declaration")]
    [Performs(CaseAction.SignDeclaration)]
    public async Task<IActionResult> Sign(string number, SignForm form, [FromServices] SignDeclaration sign, CancellationToken ct)
    {
        var signature = ModelState.IsValid ? await sign.HandleAsync(number, form, ct) : (Signature?)null;
        switch (signature)
        {
            case Signature.NoSuchRequest:
                return NotFound();
            case Signature.Given:
                TempData.SayDone(text["Sign.Done"]);
                return Redirect(CasePaths.Request(number));
            case Signature.OtherName:
                ModelState.AddModelError("Form.SignedName", text["Sign.OtherName"]);
                break;
            case Signature.OtherWords:
                ModelState.Remove("Form.StatementHash");
                ModelState.AddModelError("Form.Agreed", text["Sign.OtherWords"]);
                break;
        }

        return await this.OwnMovePageAsync(db, user, number, CaseAction.SignDeclaration, form, ct);
    }
}
