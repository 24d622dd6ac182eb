using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Cleaning;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Features.Common.Visits;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Papers;

/// <summary>The papers of a contact: a letter is scanned, what came with an e-mail is looked at (CHN-4, CHN-4f, CHN-9). That one was opened is written down.</summary>
[Route("contacts/{id:long}/papers")]
[ForRoles(ContactVisibility.Readers)]
public sealed class PapersController(PortalDb db, CurrentUser user, DocumentStore store, DocumentLimits limits, IStringLocalizer<DocumentsText> words, IStringLocalizer<PapersText> text) : Controller
{
    [HttpGet("")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> Attach(long id, CancellationToken ct) => await AttachPageAsync(id, added: 0, ct);

    [HttpPost("")]
    [ForRoles(ContactVisibility.Receivers)]
    [StreamsUpload]
    public async Task<IActionResult> Attach(long id, [FromServices] AttachPaper attach, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is null)
        {
            return NotFound();
        }

        return await this.TakeInAsync(words, file => attach.HandleAsync(id, file.Name, file.Content, ct), ct) is not { } added ? BadRequest()
            : ModelState.IsValid ? this.Uploaded(text["Attach.Done"], ContactPaths.Show(id))
            : await AttachPageAsync(id, added, ct);
    }

    [HttpGet("{paper:int}")]
    public async Task<IActionResult> Show(long id, int paper, CancellationToken ct) => await PaperAsync(id, paper, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{paper:int}/file")]
    public async Task<IActionResult> Open(long id, int paper, CancellationToken ct)
    {
        if (await PaperAsync(id, paper, ct) is not { } page)
        {
            return NotFound();
        }

        if (!page.Paper.AwaitsScan)
        {
            await db.NoteReadingAsync(DocumentView.OfContact(id, paper, user.Acting), ct);
        }

        return await this.OpenAsync(store, page.Paper, ContactPaths.Show(id), ct);
    }

    [HttpGet("{paper:int}/pages/{page:int}")]
    public async Task<IActionResult> Page(long id, int paper, int page, [FromServices] PdfPages pages, CancellationToken ct)
    {
        if (await PaperAsync(id, paper, ct) is not { } found || !found.Paper.HasPage(page))
        {
            return NotFound();
        }

        await db.NoteReadingAsync(DocumentView.OfContact(id, paper, user.Acting), ct);
        var folder = ContactPaths.Papers(id);
        return await this.PageAsync(store, pages, found.Paper, page, new UndrawnPage(page, FilePaths.File(folder, paper), FilePaths.One(folder, paper)), ct);
    }

    [HttpGet("{paper:int}/remove")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> Remove(long id, int paper, CancellationToken ct) =>
        await PaperAsync(id, paper, ct) is { } page ? View(new RemovalPage(page.Contact, page.Paper)) : NotFound();

    [HttpPost("{paper:int}/remove")]
    [ForRoles(ContactVisibility.Receivers)]
    public async Task<IActionResult> Remove(long id, int paper, PlainMoveForm form, [FromServices] RemovePaper remove, CancellationToken ct)
    {
        if (!await remove.HandleAsync(id, paper, form, ct))
        {
            return NotFound();
        }

        TempData.SayDone(text["Remove.Done"]);
        return Redirect(ContactPaths.Show(id));
    }

    private async Task<IActionResult> AttachPageAsync(long id, int added, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await FindAsync(id, ct) is { } found ? View("Attach", new AttachPage(found, limits) { Added = added }) : NotFound();
    }

    private async Task<PaperPage?> PaperAsync(long id, int paper, CancellationToken ct) =>
        await FindAsync(id, ct) is { } found && found.HeldPapers.FirstOrDefault(one => one.Id == paper) is { } held
            ? new PaperPage(found, held, found.WhyNotTouch(user.Acting) is null)
            : null;

    private Task<Contact?> FindAsync(long id, CancellationToken ct) =>
        db.Contacts.AsNoTracking().VisibleTo(user.Acting).Include(c => c.Beneficiary).SingleOrDefaultAsync(c => c.Id == id, ct);
}
