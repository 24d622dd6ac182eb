using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Verification;

/// <summary>The desk matches the data and checks its validity (STP-2), document by document; what is unclear goes to the researcher (STP-3).</summary>
[Route("cases/{number}")]
public sealed class VerificationController(
    PortalDb db, CurrentUser user, IStringLocalizer<TimelineText> words, IStringLocalizer<VerificationText> text, IStringLocalizer<DocumentsText> documents) : Controller
{
    [HttpPost("take-up")]
    [Performs(CaseAction.TakeUp)]
    public async Task<IActionResult> TakeUp(string number, PlainMoveForm form, [FromServices] TakeUpCase takeUp, CancellationToken ct) =>
        await takeUp.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.TakeUp, words) : NotFound();

    [HttpGet("verify")]
    [Performs(CaseAction.ConfirmVerification)]
    public Task<IActionResult> Confirm(string number, CancellationToken ct) => ConfirmPageAsync(number, new ConfirmForm(), ct);

    [HttpPost("verify")]
    [Performs(CaseAction.ConfirmVerification)]
    public async Task<IActionResult> Confirm(string number, ConfirmForm form, [FromServices] ConfirmVerification confirm, CancellationToken ct) =>
        !ModelState.IsValid ? await ConfirmPageAsync(number, form, ct)
        : await confirm.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ConfirmVerification, words)
        : NotFound();

    [HttpGet("checks/{slot}")]
    [Performs(CaseAction.ConfirmVerification)]
    public Task<IActionResult> Check(string number, string slot, CancellationToken ct) => CheckPageAsync(number, slot, form: null, ct);

    [HttpPost("checks/{slot}")]
    [Performs(CaseAction.ConfirmVerification)]
    public async Task<IActionResult> Check(string number, string slot, CheckForm form, [FromServices] CheckDocument check, CancellationToken ct)
    {
        if (await CheckableAsync(number, ct) is not { } view || DocumentSlot.Of(view.Case, slot) is null || !view.Case.CanBeChecked(slot))
        {
            return NotFound();
        }

        if (form.IssuedOn?.Date > view.Case.HandedInWith(slot))
        {
            ModelState.AddModelError("Form.IssuedOn", text["Check.IssuedLater"]);
        }

        if (!ModelState.IsValid)
        {
            return await CheckPageAsync(number, slot, form, ct);
        }

        if (!await check.HandleAsync(number, slot, form, ct))
        {
            return NotFound();
        }

        TempData.SayDone(text["Check.Done"]);
        return Redirect(CasePaths.For(CaseAction.ConfirmVerification, number));
    }

    [HttpGet("return")]
    [Performs(CaseAction.ReturnForCompletion)]
    public async Task<IActionResult> Return(string number, CancellationToken ct)
    {
        // What keeps the verification from being confirmed is what is to be mended.
        var mend = await CaseView.LoadAsync(db, number, user.Acting, ct) is { Case.Checks.Count: > 0 } view ? string.Join('\n', documents.MendLines(view.Case)) : "";
        return await this.MovePageAsync(db, user, number, CaseAction.ReturnForCompletion, new ReturnForm { WhatToMend = mend.Length == 0 ? null : mend }, ct);
    }

    [HttpPost("return")]
    [Performs(CaseAction.ReturnForCompletion)]
    public async Task<IActionResult> Return(string number, ReturnForm form, [FromServices] ReturnForCompletion giveBack, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.ReturnForCompletion, form, ct)
        : await giveBack.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReturnForCompletion, words)
        : NotFound();

    [HttpGet("refer")]
    [Performs(CaseAction.ReferToResearcher)]
    public Task<IActionResult> Refer(string number, CancellationToken ct) =>
        this.MovePageAsync(db, user, number, CaseAction.ReferToResearcher, new ReferForm(), ct);

    [HttpPost("refer")]
    [Performs(CaseAction.ReferToResearcher)]
    public async Task<IActionResult> Refer(string number, ReferForm form, [FromServices] ReferToResearcher refer, CancellationToken ct) =>
        !ModelState.IsValid ? await this.MovePageAsync(db, user, number, CaseAction.ReferToResearcher, form, ct)
        : await refer.HandleAsync(number, form, ct) ? this.Moved(number, CaseAction.ReferToResearcher, words)
        : NotFound();

    private async Task<IActionResult> ConfirmPageAsync(string number, ConfirmForm form, CancellationToken ct)
    {
        if (await CheckableAsync(number, ct) is not { } view)
        {
            return NotFound();
        }

        form.Version = view.Version;
        return View("Confirm", new ConfirmPage(view, form));
    }

    private async Task<IActionResult> CheckPageAsync(string number, string slot, CheckForm? form, CancellationToken ct)
    {
        if (await CheckableAsync(number, ct) is not { } view || DocumentSlot.Of(view.Case, slot) is not { } asked || !view.Case.CanBeChecked(slot))
        {
            return NotFound();
        }

        form ??= CheckForm.Of(asked.Check);
        (form.Version, form.AsksIssued, form.AsksValid) = (view.Version, asked.Required.FreshForMonths is not null, asked.Required.Expires);
        return View("Check", new CheckPage(view, asked, view.Case.HandedInWith(slot)!.Value, form));
    }

    /// <summary>The case, while this user may check its documents.</summary>
    /// <returns>Null when it does not exist for this user.</returns>
    /// <exception cref="MoveRefusedException">They may not, now.</exception>
    private async Task<CaseView?> CheckableAsync(string number, CancellationToken ct)
    {
        var view = await CaseView.LoadAsync(db, number, user.Acting, ct);
        return view?.Case.WhyNotCheck(view.User) is { } refusal ? throw new MoveRefusedException(refusal, CaseAction.ConfirmVerification, view.Case.State) : view;
    }
}
