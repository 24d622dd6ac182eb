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
    private const string ByScript = "X-Upload";

    private bool IsOwn => Request.Path.StartsWithSegments("/requests", StringComparison.Ordinal);

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

        if (HttpContext.Features.Get<ArrivingForm>() is not { } arriving)
        {
            return BadRequest();
        }

        try
        {
            return await TakeInAsync(arriving, number, slot, attach, ct);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            ModelState.AddModelError("Form.Files", text.Label(DocumentRefusal.TooLarge));
            return await AgainAsync(number, slot, added: 0, ct);
        }
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

    private async Task<IActionResult> TakeInAsync(ArrivingForm arriving, string number, string slot, AttachDocument attach, CancellationToken ct)
    {
        var added = 0;
        var refused = new List<string>();
        await foreach (var file in arriving.FilesAsync(ct))
        {
            if (await attach.HandleAsync(number, slot, IsOwn, file.Name, file.Content, ct) is { } reason)
            {
                refused.Add(text["Upload.Refused", SafeName.Of(file.Name).Stem, text.Label(reason)]);
            }
            else
            {
                added++;
            }
        }

        if (added > 0 && refused.Count == 0)
        {
            return Done("Upload.Done", number);
        }

        ModelState.AddModelError("Form.Files", refused.Count == 0 ? text["Upload.NothingChosen"] : string.Join(' ', refused));
        return await AgainAsync(number, slot, added, ct);
    }

    private async Task<IActionResult> AgainAsync(string number, string slot, int added, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await SlotPageAsync(number, slot, ct) is { } page ? View("Slot", page with { Added = added }) : NotFound();
    }

    private IActionResult Done(string key, string number)
    {
        TempData.SayDone(text[key]);
        if (!Request.Headers.ContainsKey(ByScript))
        {
            return Redirect(CasePaths.Documents(number, IsOwn));
        }

        // A script would follow the redirect itself, and the page that says what was done would be shown to nobody.
        Response.Headers.Location = CasePaths.Documents(number, IsOwn);
        return NoContent();
    }

    private async Task<SlotPage?> SlotPageAsync(string number, string slot, CancellationToken ct) =>
        await ViewAsync(number, ct) is { } view && DocumentSlot.Of(view.Case, slot) is { } asked
            ? new SlotPage(view, IsOwn, asked, limits, await earlier.HandleAsync(view.Case, asked, view.User, IsOwn, ct)) { Form = new UploadForm { Version = view.Version } }
            : null;

    private Task<CaseView?> ViewAsync(string number, CancellationToken ct) => db.WithOpenDocumentsAsync(number, user.Acting, IsOwn, ct);
}
