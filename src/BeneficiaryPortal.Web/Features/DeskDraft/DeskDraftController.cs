using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>A request filled in at the desk with a visitor, kept until everything is together, then handed in (STP-1, STP-2, TOL-4).</summary>
[Route("cases/{number}")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class DeskDraftController(PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words, IStringLocalizer<DeskDraftText> text) : Controller
{
    private const string Keep = "keep";

    [HttpGet("answers")]
    [Performs(CaseAction.Submit, CaseAction.Resubmit)]
    public async Task<IActionResult> Answers(string number, [FromServices] DeskAnswersReading reading, CancellationToken ct)
    {
        if (await reading.HandleAsync(number, ct) is not { } page)
        {
            return NotFound();
        }

        foreach (var part in page.Parts.Where(part => part.Entry?.Typed is not null))
        {
            ModelState.ShowTyped(part.Entry!.Typed!, Prefix(part.Section));
        }

        return View(page);
    }

    [HttpPost("answers")]
    [Performs(CaseAction.Submit, CaseAction.Resubmit)]
    public async Task<IActionResult> Answers(
        string number, DeskAnswersForm form, string? step, [FromServices] SaveDeskAnswers save, [FromServices] DeskAnswersReading reading, CancellationToken ct)
    {
        var posted = await Request.ReadFormAsync(ct);
        if (await save.HandleAsync(number, form, section => TypedFields.Of(posted, Prefix(section)), IsValid, ct) is not (var saved, var alike)
            || await reading.HandleAsync(number, ct) is not { } page)
        {
            return NotFound();
        }

        TempData.SayAlike(alike);
        var isOvertaken = saved.Values.Any(part => part.IsOvertaken);
        if (!isOvertaken && string.Equals(step, Keep, StringComparison.Ordinal))
        {
            TempData.SayDone(text["Answers.Kept"]);
            return Redirect(CasePaths.Case(number));
        }

        if (!isOvertaken && ModelState.IsValid)
        {
            TempData.SayDone(text["Answers.Saved"]);
            return Redirect(NextAfter(page.View.Case));
        }

        return View(page with { Parts = [.. page.Parts.Select(part => Again(part, form, saved))] });
    }

    [HttpGet("submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, CancellationToken ct) => CheckPageAsync(number, CaseAction.Submit, ct);

    [HttpPost("submit")]
    [Performs(CaseAction.Submit)]
    public Task<IActionResult> Submit(string number, PlainMoveForm form, [FromServices] HandInAtDesk handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Submit, form, handIn, ct);

    [HttpGet("resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, CancellationToken ct) => CheckPageAsync(number, CaseAction.Resubmit, ct);

    [HttpPost("resubmit")]
    [Performs(CaseAction.Resubmit)]
    public Task<IActionResult> Resubmit(string number, PlainMoveForm form, [FromServices] HandInAtDesk handIn, CancellationToken ct) =>
        HandInAsync(number, CaseAction.Resubmit, form, handIn, ct);

    private static string NextAfter(SupportCase c) =>
        c.Answers.MissingFor(c.Kind.Terms).Count > 0 ? CasePaths.DeskSection(RequestSection.Family, c.Number)
        : c.MissingDocuments().Count > 0 ? CasePaths.Documents(c.Number, own: false)
        : CasePaths.For(c.HandIn, c.Number);

    private static string Prefix(RequestSection section) => $"Form.{section}";

    private bool IsValid(RequestSection section) =>
        ModelState.FindKeysWithPrefix(Prefix(section)).All(field => field.Value.ValidationState != ModelValidationState.Invalid);

    /// <summary>The section as it was typed, at the version that is there now; beside it what came in between.</summary>
    private DeskSection Again(DeskSection part, DeskAnswersForm form, IReadOnlyDictionary<RequestSection, SectionSaved> saved)
    {
        var typed = form.Sections().FirstOrDefault(posted => posted.Section == part.Section).Form;
        if (typed is null || !saved.TryGetValue(part.Section, out var one))
        {
            return part;
        }

        ModelState.Remove($"{Prefix(part.Section)}.Version");
        typed.Version = one.Entry.Version;
        if (one is { IsOvertaken: true, Entry.Typed: { } theirs })
        {
            ModelState.ShowTyped(theirs, $"Theirs.{part.Section}");
        }

        return part with { Form = typed, Entry = one.Entry, Theirs = one.IsOvertaken ? part.Form : null };
    }

    private async Task<IActionResult> CheckPageAsync(string number, CaseAction action, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } view
            ? View("Check", new MovePage<PlainMoveForm>(view.For(action), new PlainMoveForm { Version = view.Version }))
            : NotFound();

    private async Task<IActionResult> HandInAsync(string number, CaseAction action, PlainMoveForm form, HandInAtDesk handIn, CancellationToken ct) =>
        await handIn.HandleAsync(number, action, form, ct) ? this.Moved(number, action, words) : NotFound();
}
