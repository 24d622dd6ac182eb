using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDeclaration;

/// <summary>The declaration of those who sign on paper at the desk (STP-4).</summary>
[Route("cases/{number}/paper-declaration")]
[Performs(CaseAction.RecordPaperDeclaration)]
public sealed class DeskDeclarationController(PortalDb db, CurrentUser user, IStringLocalizer<DeskDeclarationText> text, IStringLocalizer<TimelineText> words) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Paper(string number, CancellationToken ct) => PaperPageAsync(number, new PaperForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> Paper(string number, PaperForm form, [FromServices] RecordPaperDeclaration record, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await PaperPageAsync(number, form, ct);
        }

        switch (await record.HandleAsync(number, form, ct))
        {
            case Signature.Given:
                return this.Moved(number, CaseAction.RecordPaperDeclaration, words);
            case Signature.OtherName:
                ModelState.AddModelError("Form.SignedName", text["Paper.OtherName"]);
                return await PaperPageAsync(number, form, ct);
            case Signature.OtherWords:
                ModelState.AddModelError("Form.Witnessed", text["Paper.OtherWords"]);
                return await PaperPageAsync(number, form, ct);
            default:
                return NotFound();
        }
    }

    /// <summary>The sheet that is printed and signed.</summary>
    [HttpGet("print")]
    public async Task<IActionResult> Print(string number, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } view ? View(view.For(CaseAction.RecordPaperDeclaration)) : NotFound();

    private Task<IActionResult> PaperPageAsync(string number, PaperForm form, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.RecordPaperDeclaration, form, ct);
}
