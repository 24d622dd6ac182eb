using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace BeneficiaryPortal.Web.Features.HelpRequest;

/// <summary>A short form for whoever needs to be called, under policies that list it among their channels (CHN-5). Its answer is the same for everybody.</summary>
[AllowAnonymous]
[Route("help-request")]
public sealed class HelpRequestController(PolicyInForce policy, TimeProvider clock) : Controller
{
    private const string Promised = "HelpRequest.CallBackOn";

    private PromisedCall PromisedNow => PromisedCall.At(clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public async Task<IActionResult> Ask(CancellationToken ct) => await IsOfferedAsync(ct) ? View(new HelpRequestPage(new HelpRequestForm(), PromisedNow)) : NotFound();

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> Ask(HelpRequestForm form, Guid idempotencyKey, [FromServices] AskForHelp ask, CancellationToken ct)
    {
        if (!await IsOfferedAsync(ct))
        {
            return NotFound();
        }

        if (idempotencyKey == Guid.Empty)
        {
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return View(new HelpRequestPage(form, PromisedNow));
        }

        TempData[Promised] = (await ask.HandleAsync(form, idempotencyKey, ct)).DayNumber;
        return RedirectToAction(nameof(Received));
    }

    /// <summary>Says the day that was promised, however late it is read.</summary>
    [HttpGet("received")]
    public async Task<IActionResult> Received(CancellationToken ct) =>
        !await IsOfferedAsync(ct) ? NotFound()
        : View(TempData.Peek(Promised) is int day ? PromisedNow with { On = DateOnly.FromDayNumber(day) } : PromisedNow);

    private async Task<bool> IsOfferedAsync(CancellationToken ct) => (await policy.ReadAsync(ct)).Terms.Has(Channel.HelpRequest);
}
