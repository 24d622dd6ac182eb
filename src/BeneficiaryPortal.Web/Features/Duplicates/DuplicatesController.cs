using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Duplicates;

/// <summary>Files that look like one person's, side by side with the reasons; merged by somebody, and taken apart again.</summary>
[ForRoles(Roles.RelationsOfficer | Roles.ServiceCentreManager)]
public sealed class DuplicatesController(PortalDb db, CurrentUser user, IStringLocalizer<DuplicatesText> text) : Controller
{
    private const int MostMerges = 50;

    [HttpGet("people/{id:long}/alike")]
    public async Task<IActionResult> Alike(long id, [FromServices] SimilarFiles similar, CancellationToken ct) =>
        await similar.HandleAsync(id, ct) is { } found ? View(new AlikePage(found.File, found.Alike)) : NotFound();

    [HttpGet("people/{id:long}/alike/{other:long}")]
    public Task<IActionResult> Merge(long id, long other, [FromServices] SimilarFiles similar, CancellationToken ct) =>
        MergePageAsync(id, other, new MergeForm(), similar, ct);

    [HttpPost("people/{id:long}/alike/{other:long}")]
    public async Task<IActionResult> Merge(
        long id, long other, MergeForm form, [FromServices] SimilarFiles similar, [FromServices] MergeFiles merge, CancellationToken ct)
    {
        if (!ModelState.IsValid || (form.KeptId != id && form.KeptId != other))
        {
            return await MergePageAsync(id, other, form, similar, ct);
        }

        var kept = form.KeptId.Value;
        try
        {
            if (!await merge.HandleAsync(kept, kept == id ? other : id, form.Reason!, ct))
            {
                return NotFound();
            }
        }
        catch (MergeRefusedException refused)
        {
            TempData.SayNotice(text.Label(refused.Refusal));
            return Redirect("/merges");
        }

        TempData.SayDone(text["Merge.Done"]);
        return Redirect("/merges");
    }

    [HttpGet("merges")]
    public async Task<IActionResult> Merges(CancellationToken ct) => View(new MergesPage(await db.FileMerges.AsNoTracking().OrderByDescending(m => m.Id).Take(MostMerges)
        .Select(m => new MergeLine(m.Id, m.KeptId, m.Kept.FullName, m.Merged.FullName, m.Reason, m.MergedBy, m.MergedAt, m.UndoneBy, m.UndoneAt)).ToListAsync(ct)));

    [HttpPost("merges/{id:long}/undo")]
    public async Task<IActionResult> Undo(long id, [FromServices] UndoMerge undo, CancellationToken ct)
    {
        try
        {
            if (!await undo.HandleAsync(id, ct))
            {
                return NotFound();
            }

            TempData.SayDone(text["Merges.Undone"]);
        }
        catch (Exception lost) when (lost is MergeRefusedException or DbUpdateConcurrencyException)
        {
            TempData.SayNotice(text.Label(MergeRefusal.AlreadyUndone));
        }

        return Redirect("/merges");
    }

    private async Task<IActionResult> MergePageAsync(long id, long other, MergeForm form, SimilarFiles similar, CancellationToken ct) =>
        await similar.HandleAsync(id, ct) is { } found && found.Alike.FirstOrDefault(one => one.Other.File.Id == other) is { } alike
            ? View("Merge", new MergePage(found.File, alike, form, FileMerge.WhyNot(found.File.File, alike.Other.File, user.Acting)))
            : NotFound();
}
