using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Mailbox;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Messages;

/// <summary>What the portal could not send, and whether it can read the mailbox. An administrator tries a message again or gives it up, and reads neither words nor names.</summary>
[ForRoles(Roles.Administrator)]
[Route("/messages")]
public sealed class MessagesController(PortalDb db, IStringLocalizer<MessagesText> text) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MessageFilter filter, [FromServices] MailboxState mailbox, [FromServices] TimeProvider clock, CancellationToken ct) =>
        View(await MessagesPage.LoadAsync(db, filter, ct) with { Mailbox = mailbox.Last, MailboxNeedsHelp = mailbox.Last?.NeedsHelp(clock.GetUtcNow().UtcDateTime) == true });

    [HttpPost("try-again")]
    public async Task<IActionResult> TryAllAgain([FromServices] TryMessagesAgain tryAgain, CancellationToken ct)
    {
        TempData.SayDone(text.Count("TryAgain.AllDone", await tryAgain.HandleAsync(only: null, ct)));
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(Guid id, CancellationToken ct) => PageAsync(id, nameof(Show), ct);

    [HttpPost("{id:guid}/try-again")]
    public async Task<IActionResult> TryAgain(Guid id, [FromServices] TryMessagesAgain tryAgain, CancellationToken ct) =>
        await ExistsAsync(id, ct) ? Answer(await tryAgain.HandleAsync(id, ct), "TryAgain.Done") : NotFound();

    [HttpGet("{id:guid}/give-up")]
    public Task<IActionResult> GiveUp(Guid id, CancellationToken ct) => PageAsync(id, nameof(GiveUp), ct);

    [HttpPost("{id:guid}/give-up")]
    public async Task<IActionResult> GiveUp(Guid id, [FromServices] GiveMessageUp giveUp, CancellationToken ct) =>
        await ExistsAsync(id, ct) ? Answer(await giveUp.HandleAsync(id, ct), "GiveUp.Done") : NotFound();

    private async Task<bool> ExistsAsync(Guid id, CancellationToken ct) => await MessagesPage.FindAsync(db, id, ct) is not null;

    private async Task<IActionResult> PageAsync(Guid id, string view, CancellationToken ct) =>
        await MessagesPage.FindAsync(db, id, ct) is not { } message ? NotFound()
        : message.State == MessageState.Parked || view == nameof(Show) ? View(view, message)
        : RedirectToAction(nameof(Show), new { id });

    private RedirectToActionResult Answer(int changed, string done)
    {
        if (changed > 0)
        {
            TempData.SayDone(text[done]);
        }
        else
        {
            TempData.SayNotice(text["Show.DealtWith"]);
        }

        return RedirectToAction(nameof(Index));
    }
}
