using System.Security.Claims;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>The doors, and what people keep of themselves behind them.</summary>
public sealed partial class AccountsController(PortalDb db, CurrentUser current, PageSeal seals, TimeProvider clock, IStringLocalizer<AccountsText> text) : Controller
{
    private bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    [HttpGet("/sign-up")]
    [AllowAnonymous]
    public IActionResult SignUp() => IsSignedIn ? RedirectToAction(nameof(Home)) : View(new SignUpPage());

    [HttpPost("/sign-up")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> SignUp(SignUpForm form, [FromServices] BeginSignUp beginSignUp, CancellationToken ct)
    {
        if (IsSignedIn)
        {
            return RedirectToAction(nameof(Home));
        }

        if (!ModelState.IsValid)
        {
            return View(new SignUpPage { Form = form });
        }

        var (waiting, refusal) = await beginSignUp.HandleAsync(form, ct);
        if (refusal is not null)
        {
            ModelState.AddModelError($"Form.{refusal.Field}", text[refusal.Key]);
            return View(new SignUpPage { Form = form });
        }

        return AskForCode("SignUpCode", seals.Seal(waiting!, OneTimeCodes.Life), waiting!.Mobile);
    }

    [HttpGet("/sign-in")]
    [AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) =>
        IsSignedIn ? RedirectToAction(nameof(Home)) : View(new SignInPage(LocalOnly(returnUrl), HttpContext.HadSession()));

    [HttpPost("/sign-in")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignIn(
        SignInForm form, string? returnUrl, string? kept, [FromServices] CheckSignIn checkSignIn, [FromServices] KeptForms keptForms, CancellationToken ct)
    {
        // A session is never handed from one person to another: who is signed in signs out first.
        if (IsSignedIn)
        {
            return RedirectToAction(nameof(Home));
        }

        var left = keptForms.Open(kept);
        if (ModelState.IsValid && await checkSignIn.HandleAsync(form.Identifier, form.Password, ct) is { } user)
        {
            var person = await HttpContext.BeginSessionAsync(user, await checkSignIn.RolesOfAsync(user, ct));
            return (user.MustChangePassword ? null : await GoOnAsync(left, person, keptForms)) ?? Arrive(returnUrl);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("Form.Identifier", text["SignIn.Refused"]);
        }

        return View(new SignInPage(LocalOnly(returnUrl), SessionEnded: false, left is null ? null : kept) { Form = form });
    }

    [HttpPost("/sign-out")]
    [OpenWithFirstPassword]
    public async Task<IActionResult> EndVisit()
    {
        await HttpContext.EndSessionAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        TempData.SayDone(text["SignOut.Done"]);
        return Redirect("~/");
    }

    /// <summary>Sends each person to where their work begins.</summary>
    [HttpGet("/home")]
    public IActionResult Home()
    {
        TempData.Keep();
        return Redirect("~" + FirstPage.Of(current.Roles));
    }

    [HttpGet("/account")]
    public async Task<IActionResult> Account(CancellationToken ct) => View(await AccountPage.LoadAsync(db, current, clock.GetUtcNow().UtcDateTime, ct));

    [HttpGet("/account/contact")]
    public async Task<IActionResult> Contact(CancellationToken ct) => View(await ContactPage.LoadAsync(db, current, ct));

    [HttpPost("/account/contact")]
    [EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> Contact(ContactForm form, [FromServices] ChangeContact changeContact, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var (waiting, issue) = await changeContact.HandleAsync(form, ct);
            if (waiting is not null)
            {
                return AskForCode("ContactCode", seals.Seal(waiting, OneTimeCodes.Life), waiting.Mobile);
            }

            if (Refusal(issue) is not { } refusal)
            {
                TempData.SayDone(text["Contact.Done"]);
                return RedirectToAction(nameof(Account));
            }

            ModelState.AddModelError("Form.Mobile", text[refusal]);
        }

        return View(await ContactPage.LoadAsync(db, current, ct) with { Form = form });
    }

    [HttpGet("/account/password")]
    [OpenWithFirstPassword]
    public IActionResult Password() => View(new PasswordPage(current.MustChangePassword, current.MayChoosePassword));

    [HttpPost("/account/password")]
    [OpenWithFirstPassword]
    public async Task<IActionResult> Password(PasswordForm form, [FromServices] ChangePassword changePassword, CancellationToken ct)
    {
        if (ModelState.IsValid && await changePassword.HandleAsync(current, form, ct) is { } refusal)
        {
            ModelState.AddModelError($"Form.{refusal.Field}", refusal.Weakness?.Message(text) ?? text["Password.CurrentWrong"]);
        }

        if (!ModelState.IsValid)
        {
            return View(new PasswordPage(current.MustChangePassword, current.MayChoosePassword) { Form = form });
        }

        TempData.SayDone(text["Password.Done"]);
        return current.MustChangePassword ? RedirectToAction(nameof(Home)) : RedirectToAction(nameof(Account));
    }

    [HttpPost("/account/sessions/end")]
    public async Task<IActionResult> EndSession(string key, CancellationToken ct)
    {
        var id = current.Id;
        await db.Sessions.Where(s => s.UserId == id && s.Key == key).ExecuteDeleteAsync(ct);
        TempData.SayDone(text["Sessions.Ended"]);
        return RedirectToAction(nameof(Account));
    }

    [HttpPost("/account/sessions/end-others")]
    public async Task<IActionResult> EndOtherSessions(CancellationToken ct)
    {
        var (id, mine) = (current.Id, current.Session);
        await db.Sessions.Where(s => s.UserId == id && s.Key != mine).ExecuteDeleteAsync(ct);
        TempData.SayDone(text["Sessions.OthersEnded"]);
        return RedirectToAction(nameof(Account));
    }

    /// <returns>Null when there is no form that waits for this person.</returns>
    private async Task<IActionResult?> GoOnAsync(KeptForm? left, ClaimsPrincipal person, KeptForms keptForms)
    {
        if (left is null || !Url.IsLocalUrl(left.Path) || !await keptForms.IsOfAsync(left, HttpContext, person))
        {
            return null;
        }

        HttpContext.User = person; // The token of the form below is already theirs.
        return View("GoOn", left);
    }

    private IActionResult Arrive(string? returnUrl) => LocalOnly(returnUrl) is { } local ? LocalRedirect(local) : RedirectToAction(nameof(Home));

    private string? LocalOnly(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}
