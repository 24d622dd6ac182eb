using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>The doors that open with a code by SMS. Whether a person is known shows in none of their answers (S6).</summary>
public sealed partial class AccountsController
{
    [HttpGet("/sign-up/code")]
    [AllowAnonymous]
    public IActionResult SignUpCode() => RedirectToAction(nameof(SignUp));

    [HttpPost("/sign-up/code")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> SignUpCode(CodeForm form, string? waiting, bool again, [FromServices] BeginSignUp beginSignUp, [FromServices] OpenAccount openAccount, CancellationToken ct)
    {
        if (IsSignedIn)
        {
            return RedirectToAction(nameof(Home));
        }

        if (seals.Open<WaitingSignUp>(waiting) is not { } typed)
        {
            TempData.SayNotice(text["Code.PageOld"]);
            return RedirectToAction(nameof(SignUp));
        }

        if (again)
        {
            return AskAgain("SignUpCode", waiting!, await beginSignUp.SendAsync(typed, ct), typed.Mobile);
        }

        if (!ModelState.IsValid)
        {
            return AskForCode("SignUpCode", waiting!, typed.Mobile);
        }

        var opened = await openAccount.HandleAsync(typed, form.OneTimeCode, ct);
        if (opened.User is { } user)
        {
            await HttpContext.BeginSessionAsync(user, Roles.Beneficiary);
            TempData.SayDone(text["SignUp.Done"]);
            return RedirectToAction(nameof(Home));
        }

        if (opened.IsOpen)
        {
            TempData.SayNotice(text["SignUp.Open"]);
            return RedirectToAction(nameof(SignIn));
        }

        return AskForCode("SignUpCode", waiting!, typed.Mobile, opened.Answer);
    }

    [HttpGet("/sign-in/code")]
    [AllowAnonymous]
    public IActionResult AskSignInCode(string? returnUrl) =>
        IsSignedIn ? RedirectToAction(nameof(Home)) : View("AskSignInCode", new AskSignInCodePage(LocalOnly(returnUrl), Kept: null));

    /// <param name="form">Who asks.</param>
    /// <param name="returnUrl">Where they were going.</param>
    /// <param name="kept">The form that waits for them, sealed.</param>
    /// <param name="begin">They come from the other door, with nothing typed yet.</param>
    /// <param name="byCode">The handler.</param>
    /// <param name="keptForms">What waits.</param>
    /// <param name="ct">The request's.</param>
    [HttpPost("/sign-in/code")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> AskSignInCode(
        AskSignInCodeForm form, string? returnUrl, string? kept, bool begin, [FromServices] SignInByCode byCode, [FromServices] KeptForms keptForms, CancellationToken ct)
    {
        if (IsSignedIn)
        {
            return RedirectToAction(nameof(Home));
        }

        var left = keptForms.Open(kept) is null ? null : kept;
        if (begin)
        {
            ModelState.Clear();
        }
        else if (ModelState.IsValid)
        {
            var typed = new WaitingSignIn(Validation.SaudiId.Parse(form.NationalId)!);
            if (Refusal(await byCode.SendAsync(typed.NationalId, ct)) is not { } refusal)
            {
                return AskForCode("SignInCode", seals.Seal(typed, OneTimeCodes.Life), mobile: null, returnUrl: LocalOnly(returnUrl), kept: left);
            }

            ModelState.AddModelError("Form.NationalId", text[refusal]);
        }

        return View("AskSignInCode", new AskSignInCodePage(LocalOnly(returnUrl), left) { Form = form });
    }

    [HttpGet("/sign-in/code/check")]
    [AllowAnonymous]
    public IActionResult SignInCode(string? returnUrl) => AskSignInCode(returnUrl);

    [HttpPost("/sign-in/code/check")]
    [AllowAnonymous]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignInCode(
        CodeForm form, string? waiting, bool again, string? returnUrl, string? kept, [FromServices] SignInByCode byCode, [FromServices] KeptForms keptForms, CancellationToken ct)
    {
        if (IsSignedIn)
        {
            return RedirectToAction(nameof(Home));
        }

        var left = keptForms.Open(kept);
        var carried = left is null ? null : kept;
        if (seals.Open<WaitingSignIn>(waiting) is not { } typed)
        {
            return left is null ? BeginAgain(returnUrl) : View("AskSignInCode", new AskSignInCodePage(LocalOnly(returnUrl), kept) { IsOld = true });
        }

        if (again)
        {
            return AskAgain("SignInCode", waiting!, await byCode.SendAsync(typed.NationalId, ct), mobile: null, LocalOnly(returnUrl), carried);
        }

        if (!ModelState.IsValid)
        {
            return AskForCode("SignInCode", waiting!, mobile: null, returnUrl: LocalOnly(returnUrl), kept: carried);
        }

        var (answer, user) = await byCode.HandleAsync(typed.NationalId, form.OneTimeCode, ct);
        if (user is null)
        {
            return AskForCode("SignInCode", waiting!, mobile: null, answer, LocalOnly(returnUrl), carried);
        }

        var person = await HttpContext.BeginSessionAsync(user, Roles.Beneficiary, byCode: true);
        if (await GoOnAsync(left, person, keptForms) is { } goOn)
        {
            return goOn;
        }

        TempData.SayDone(text["SignInCode.Done"]);
        return Arrive(returnUrl);
    }

    private RedirectToActionResult BeginAgain(string? returnUrl)
    {
        TempData.SayNotice(text["Code.PageOld"]);
        return RedirectToAction(nameof(AskSignInCode), new { returnUrl = LocalOnly(returnUrl) });
    }

    [HttpGet("/account/contact/code")]
    [ForRoles(Roles.Beneficiary)]
    public IActionResult ContactCode() => RedirectToAction(nameof(Contact));

    [HttpPost("/account/contact/code")]
    [ForRoles(Roles.Beneficiary)]
    [EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> ContactCode(CodeForm form, string? waiting, bool again, [FromServices] ChangeContact changeContact, CancellationToken ct)
    {
        if (seals.Open<WaitingMobile>(waiting) is not { } typed || typed.UserId != current.Id)
        {
            TempData.SayNotice(text["Code.PageOld"]);
            return RedirectToAction(nameof(Contact));
        }

        if (again)
        {
            return AskAgain("ContactCode", waiting!, await changeContact.SendAgainAsync(typed, ct), typed.Mobile);
        }

        if (!ModelState.IsValid)
        {
            return AskForCode("ContactCode", waiting!, typed.Mobile);
        }

        if (await changeContact.ProveAsync(typed, form.OneTimeCode, ct) is var answer and not CodeAnswer.Accepted)
        {
            return AskForCode("ContactCode", waiting!, typed.Mobile, answer);
        }

        TempData.SayDone(text["ContactCode.Done"]);
        return RedirectToAction(nameof(Account));
    }

    private ViewResult AskAgain(string view, string waiting, CodeIssue issue, string? mobile, string? returnUrl = null, string? kept = null)
    {
        ModelState.Clear();
        var refusal = Refusal(issue);
        if (refusal is not null)
        {
            ModelState.AddModelError("Form.OneTimeCode", text[refusal]);
        }

        return View(view, new CodePage(waiting, mobile, returnUrl, SentAgain: refusal is null, kept));
    }

    private ViewResult AskForCode(string view, string waiting, string? mobile, CodeAnswer? answer = null, string? returnUrl = null, string? kept = null)
    {
        if (answer is not null)
        {
            ModelState.AddModelError("Form.OneTimeCode", text[answer == CodeAnswer.Over ? "Code.Over" : "Code.Wrong"]);
        }

        return View(view, new CodePage(waiting, mobile, returnUrl, SentAgain: false, kept));
    }

    private static string? Refusal(CodeIssue issue) => issue switch
    {
        CodeIssue.TooMany => "Code.TooMany",
        CodeIssue.DayUsedUp => "Code.DayUsedUp",
        _ => null,
    };
}
