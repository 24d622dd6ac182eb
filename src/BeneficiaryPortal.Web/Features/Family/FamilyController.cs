using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Family;

/// <summary>The household of a request, one member a page (TOL-4): written down by its owner, or by the desk with a visitor.</summary>
[Route("requests/{number}/family")]
[Route("cases/{number}/family")]
[Performs(CaseAction.Submit, CaseAction.Resubmit)]
[ForRoles(Roles.Beneficiary | Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class FamilyController(PortalDb db, CurrentUser user, LastAnswers lastAnswers, ChangeFamily change, IStringLocalizer<FamilyText> text) : Controller
{
    private bool IsOwn => CasePaths.IsOwn(Request.Path);

    [HttpGet("")]
    public async Task<IActionResult> Index(string number, CancellationToken ct) => await PageAsync(number, ct) is { } page ? View(page) : NotFound();

    /// <summary>Nobody else belongs to the household.</summary>
    [HttpPost("")]
    public Task<IActionResult> Index(string number, PlainMoveForm form, CancellationToken ct) =>
        ChangeAsync(number, form, members => members, "Family.Complete", IsOwn ? CasePaths.OwnTasks(number) : CasePaths.DeskAnswers(number), ct);

    /// <summary>The household is still that of the last request.</summary>
    [HttpPost("as-before")]
    public async Task<IActionResult> AsBefore(string number, PlainMoveForm form, CancellationToken ct)
    {
        var last = (await PageAsync(number, ct))?.Last;
        return await ChangeAsync(number, form, _ => last?.Answers.Family?.Members, "Family.TakenOver", CasePaths.Family(number, IsOwn), ct);
    }

    [HttpGet("new")]
    public Task<IActionResult> New(string number, CancellationToken ct) => MemberPageAsync(number, id: null, form: null, ct);

    [HttpPost("new")]
    public async Task<IActionResult> New(string number, FamilyMemberForm form, CancellationToken ct) => ModelState.IsValid
        ? await ChangeAsync(number, form, members => ChangeFamily.Add(members, form), "Family.Added", CasePaths.Family(number, IsOwn), ct)
        : await MemberPageAsync(number, id: null, form, ct);

    [HttpGet("{id:int}")]
    public Task<IActionResult> Edit(string number, int id, CancellationToken ct) => MemberPageAsync(number, id, form: null, ct);

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(string number, int id, FamilyMemberForm form, CancellationToken ct) => ModelState.IsValid
        ? await ChangeAsync(number, form, members => ChangeFamily.Replace(members, id, form), "Family.Changed", CasePaths.Family(number, IsOwn), ct)
        : await MemberPageAsync(number, id, form, ct);

    [HttpGet("{id:int}/remove")]
    public async Task<IActionResult> Remove(string number, int id, CancellationToken ct) =>
        await PageAsync(number, ct) is { } page && page.Members.FirstOrDefault(member => member.Id == id) is { } member
            ? View(new FamilyRemovalPage(page, member) { Form = page.Form })
            : NotFound();

    [HttpPost("{id:int}/remove")]
    public Task<IActionResult> Remove(string number, int id, PlainMoveForm form, CancellationToken ct) =>
        ChangeAsync(number, form, members => ChangeFamily.Remove(members, id), "Family.Removed", CasePaths.Family(number, IsOwn), ct);

    private async Task<IActionResult> ChangeAsync(
        string number, MoveForm form, Func<IReadOnlyList<FamilyMember>, IReadOnlyList<FamilyMember>?> members, string done, string goOn, CancellationToken ct)
    {
        if (!await change.HandleAsync(number, IsOwn, form, members, ct))
        {
            return NotFound();
        }

        TempData.SayDone(text[done]);
        return Redirect(goOn);
    }

    private async Task<IActionResult> MemberPageAsync(string number, int? id, FamilyMemberForm? form, CancellationToken ct)
    {
        if (await PageAsync(number, ct) is not { } page || (id is not null && page.Members.All(member => member.Id != id)))
        {
            return NotFound();
        }

        form ??= id is null ? new FamilyMemberForm() : FamilyMemberForm.Of(page.Members.Single(member => member.Id == id));
        form.Version = page.View.Version;
        return View("Member", new FamilyMemberPage(page, form, id));
    }

    private async Task<FamilyPage?> PageAsync(string number, CancellationToken ct) => await db.WithOpenFamilyAsync(number, user.Acting, IsOwn, ct) is { } view
        ? new FamilyPage(view, IsOwn)
        {
            Last = view.Case.Answers.Family is null ? await lastAnswers.HandleAsync(view.Case, ct) : null,
            Form = new PlainMoveForm { Version = view.Version },
        }
        : null;
}
