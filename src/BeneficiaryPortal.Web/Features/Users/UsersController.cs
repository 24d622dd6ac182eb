using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>Who may enter, and as what. Administrators see no request here or anywhere.</summary>
[ForRoles(Roles.Administrator)]
[Route("/users")]
public sealed class UsersController(PortalDb db, CurrentUser current, TimeProvider clock, IStringLocalizer<UsersText> text) : Controller
{
    private const string ToldOnce = "Users.FirstPassword";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? after, Guid? before, CancellationToken ct) => View(await UsersPage.LoadAsync(db, after, before, Now, ct));

    // By POST: what is sought is a name or a national ID, and addresses are kept in logs and histories.
    [HttpPost("")]
    public async Task<IActionResult> Index(UserSearchForm form, CancellationToken ct) =>
        form.Sought.Length == 0 ? RedirectToAction(nameof(Index)) : View(await UsersPage.FindAsync(db, form, Now, ct));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken ct) => View(new NewUserPage(await db.BranchNamesAsync(ct)));

    [HttpPost("new")]
    public async Task<IActionResult> New(NewUserForm form, Guid idempotencyKey, [FromServices] OpenStaffAccount open, CancellationToken ct)
    {
        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        var password = FirstPassword.Draw();
        var opening = ModelState.IsValid ? await open.HandleAsync(idempotencyKey, form, password, ct) : AccountOpening.UserNameTaken;
        if (opening == AccountOpening.Opened)
        {
            return Tell(idempotencyKey, password);
        }

        if (opening == AccountOpening.OpenedBefore)
        {
            TempData.SayNotice(text["New.OpenedBefore"]);
            return RedirectToAction(nameof(Show), new { id = idempotencyKey });
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.UserName", text["New.UserNameTaken"]);
        }

        return View(new NewUserPage(await db.BranchNamesAsync(ct)) { Form = form });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await LoadAsync(id, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{id:guid}/roles")]
    public async Task<IActionResult> ChangeRoles(Guid id, CancellationToken ct) =>
        await LoadStaffAsync(id, ct) is { } user ? View(new RolesPage(user, await db.BranchNamesAsync(ct)) { Form = new RolesForm { Roles = [.. StaffRoles.All.Where(role => user.Roles.HasFlag(role))], Branch = user.Branch } })
            : NotFound();

    [HttpPost("{id:guid}/roles")]
    public async Task<IActionResult> ChangeRoles(Guid id, RolesForm form, [FromServices] ChangeRoles changeRoles, CancellationToken ct)
    {
        if (await LoadStaffAsync(id, ct) is not { } user)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await changeRoles.HandleAsync(id, form, ct) is { } refusal)
        {
            ModelState.AddModelError("Form.Roles", text.Label(refusal));
        }

        return ModelState.IsValid ? Done(id, "Roles.Done") : View(new RolesPage(user, await db.BranchNamesAsync(ct)) { Form = form });
    }

    [HttpPost("{id:guid}/close")]
    public async Task<IActionResult> Close(Guid id, [FromServices] CloseAccount close, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null)
        {
            return NotFound();
        }

        if (await close.HandleAsync(id, ct) is { } refusal)
        {
            TempData.SayNotice(text.Label(refusal));
            return RedirectToAction(nameof(Show), new { id });
        }

        return Done(id, "Close.Done");
    }

    [HttpPost("{id:guid}/reopen")]
    public async Task<IActionResult> Reopen(Guid id, [FromServices] ReopenAccount reopen, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null)
        {
            return NotFound();
        }

        await reopen.HandleAsync(id, ct);
        return Done(id, "Reopen.Done");
    }

    [HttpPost("{id:guid}/end-sessions")]
    public async Task<IActionResult> EndSessions(Guid id, [FromServices] EndSessions endSessions, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is null)
        {
            return NotFound();
        }

        await endSessions.HandleAsync(id, ct);
        return Done(id, "Sessions.Done");
    }

    [HttpPost("{id:guid}/first-password")]
    public async Task<IActionResult> GiveFirstPassword(Guid id, [FromServices] GiveFirstPassword give, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { IsOwn: false })
        {
            return NotFound();
        }

        var password = FirstPassword.Draw();
        await give.HandleAsync(id, password, ct);
        return Tell(id, password);
    }

    /// <summary>Shown once: whoever comes back must give a new one.</summary>
    [HttpGet("{id:guid}/first-password")]
    public async Task<IActionResult> TellFirstPassword(Guid id, CancellationToken ct) =>
        await LoadAsync(id, ct) is not { } user ? NotFound()
        : TempData[ToldOnce] is string password ? View(new FirstPasswordPage(user, password))
        : RedirectToAction(nameof(Show), new { id });

    private RedirectToActionResult Tell(Guid id, string password)
    {
        TempData[ToldOnce] = password;
        return RedirectToAction(nameof(TellFirstPassword), new { id });
    }

    private RedirectToActionResult Done(Guid id, string key)
    {
        TempData.SayDone(text[key]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private Task<UserPage?> LoadAsync(Guid id, CancellationToken ct) => UserPage.LoadAsync(db, id, current, Now, ct);

    private async Task<UserPage?> LoadStaffAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) is { IsBeneficiary: false } user ? user : null;
}

public sealed record FirstPasswordPage(UserPage User, string Password);
