using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Applying;

/// <summary>A request filled in by its owner, section by section, in any order, over as many days as it takes (OBJ-1, OBJ-4, TOL-4).</summary>
[Route("requests/{number}")]
[Performs(CaseAction.Submit, CaseAction.Resubmit)]
[ForRoles(Roles.Beneficiary)]
public sealed class ApplyingController(SectionReading reading, TasksReading tasks, IStringLocalizer<ApplyingText> text) : Controller
{
    private const string Return = "return";

    [HttpGet("tasks")]
    public async Task<IActionResult> Tasks(string number, CancellationToken ct) => await tasks.HandleAsync(number, ct) is { } page ? View(page) : NotFound();

    [HttpGet("sections/{section}")]
    public async Task<IActionResult> Section(string number, RequestSection section, CancellationToken ct)
    {
        if (await reading.HandleAsync(number, section, ct) is not { } page)
        {
            return NotFound();
        }

        if (page.Entry?.Typed is { } typed)
        {
            ModelState.ShowTyped(typed);
        }

        return View(page);
    }

    [HttpPost("sections/{section}")]
    public async Task<IActionResult> Section(
        string number, RequestSection section, SectionForm? form, string? step, [FromServices] SaveOwnSection save, CancellationToken ct)
    {
        if (form is null)
        {
            return NotFound();
        }

        var isLeft = string.Equals(step, Return, StringComparison.Ordinal);
        if (await save.HandleAsync(number, section, form, TypedFields.Of(await Request.ReadFormAsync(ct)), ModelState.IsValid, ct) is not { } saved)
        {
            return NotFound();
        }

        if (!saved.IsOvertaken && (ModelState.IsValid || isLeft))
        {
            TempData.SayDone(text[isLeft ? "Section.Kept" : "Section.Saved"]);
            return Redirect(isLeft ? CasePaths.OwnTasks(number) : await NextAsync(number, section, ct));
        }

        return await AgainAsync(number, section, form, saved, ct);
    }

    /// <summary>What the page keeps by itself between two buttons: as typed, never as an answer.</summary>
    [HttpPost("sections/{section}/typed")]
    public async Task<IActionResult> Keep(string number, RequestSection section, SectionForm? form, [FromServices] SaveOwnSection save, CancellationToken ct)
    {
        if (form is null || await save.HandleAsync(number, section, form, TypedFields.Of(await Request.ReadFormAsync(ct)), isValid: false, ct) is not { } saved)
        {
            return NotFound();
        }

        return saved.IsOvertaken
            ? Conflict(new { text = text["Keep.Overtaken"].Value })
            : Json(new { version = saved.Entry.Version, text = text["Keep.Kept"].Value });
    }

    /// <summary>Where one goes on from this section: to the next that is not answered, or back to the list.</summary>
    private async Task<string> NextAsync(string number, RequestSection from, CancellationToken ct) =>
        await tasks.HandleAsync(number, ct) is { } page && page.Tasks.FirstOrDefault(task => task.Section > from && task.Progress != SectionProgress.Done) is { } next
            ? next.Href
            : CasePaths.OwnTasks(number);

    /// <summary>The page once more, with what was typed; beside it, where there is one, what came in between.</summary>
    private async Task<IActionResult> AgainAsync(string number, RequestSection section, SectionForm form, SectionSaved saved, CancellationToken ct)
    {
        if (await reading.HandleAsync(number, section, ct) is not { } page)
        {
            return NotFound();
        }

        // The page shows the version that is there now: to save again is to have seen it.
        ModelState.Remove("Form.Version");
        form.Version = saved.Entry.Version;
        if (saved is { IsOvertaken: true, Entry.Typed: { } theirs })
        {
            ModelState.ShowTyped(theirs, nameof(SectionPage.Theirs));
        }

        return View("Section", page with { Form = form, Theirs = saved.IsOvertaken ? page.Form : null });
    }
}
