using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>The documents of a request, a slot each (STP-2): brought by its owner, or taken in at the desk with a visitor.</summary>
[Route("requests/{number}/documents")]
[Route("cases/{number}/documents")]
[Performs(CaseAction.Submit, CaseAction.Resubmit)]
[ForRoles(Roles.Beneficiary | Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class DocumentsController(PortalDb db, CurrentUser user, DocumentLimits limits, EarlierDocuments earlier, IStringLocalizer<DocumentsText> text) : Controller
{
    private bool IsOwn => CasePaths.IsOwn(Request.Path);

    [HttpGet("")]
    public async Task<IActionResult> Index(string number, CancellationToken ct) =>
        await ViewAsync(number, ct) is { } view ? View(new DocumentsPage(view, IsOwn)) : NotFound();

    [HttpGet("{slot}")]
    public async Task<IActionResult> Slot(string number, string slot, CancellationToken ct) => await SlotPageAsync(number, slot, ct) is { } page ? View(page) : NotFound();

    [HttpPost("{slot}")]
    [StreamsUpload]
    public async Task<IActionResult> Upload(string number, string slot, [FromServices] AttachDocument attach, CancellationToken ct)
    {
        if (await SlotPageAsync(number, slot, ct) is null)
        {
            return NotFound();
        }

        return await this.TakeInAsync(text, file => attach.HandleAsync(number, slot, IsOwn, file.Name, file.Content, ct), ct) is not { } added ? BadRequest()
            : ModelState.IsValid ? this.Uploaded(text["Upload.Done"], CasePaths.Documents(number, IsOwn))
            : await AgainAsync(number, slot, added, ct);
    }

    [HttpPost("{slot}/take-over")]
    public async Task<IActionResult> TakeOver(string number, string slot, PlainMoveForm form, [FromServices] TakeOverDocument takeOver, CancellationToken ct) =>
        await takeOver.HandleAsync(number, slot, IsOwn, form, ct) ? Done("Slot.TakenOver", number) : NotFound();

    [HttpGet("{id:int}/remove")]
    public async Task<IActionResult> Remove(string number, int id, CancellationToken ct) =>
        await ViewAsync(number, ct) is { } view && view.Case.HeldDocuments().FirstOrDefault(document => document.Id == id) is { } document
            ? View(new DocumentRemovalPage(view, IsOwn, document))
            : NotFound();

    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Remove(string number, int id, PlainMoveForm form, [FromServices] RemoveDocument remove, CancellationToken ct) =>
        await remove.HandleAsync(number, id, IsOwn, form, ct) ? Done("Remove.Done", number) : NotFound();

    private async Task<IActionResult> AgainAsync(string number, string slot, int added, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await SlotPageAsync(number, slot, ct) is { } page ? View("Slot", page with { Added = added }) : NotFound();
    }

    private RedirectResult Done(string key, string number)
    {
        TempData.SayDone(text[key]);
        return Redirect(CasePaths.Documents(number, IsOwn));
    }

    private async Task<SlotPage?> SlotPageAsync(string number, string slot, CancellationToken ct) =>
        await ViewAsync(number, ct) is { } view && DocumentSlot.Of(view.Case, slot) is { } asked
            ? new SlotPage(view, IsOwn, asked, limits, await earlier.HandleAsync(view.Case, asked, view.User, IsOwn, ct))
            : null;

    private Task<CaseView?> ViewAsync(string number, CancellationToken ct) => db.WithOpenDocumentsAsync(number, user.Acting, IsOwn, ct);
}
