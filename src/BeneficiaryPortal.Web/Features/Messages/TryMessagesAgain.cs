using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Messages;

/// <summary>Parked messages go back to those that wait, with all their tries before them.</summary>
public sealed class TryMessagesAgain(PortalDb db, CurrentUser current, OutboxSignal signal, TimeProvider clock, ILogger<TryMessagesAgain> log)
{
    /// <param name="only">One message; null for all that are parked.</param>
    /// <param name="ct">The request's.</param>
    /// <returns>How many were parked.</returns>
    public async Task<int> HandleAsync(Guid? only, CancellationToken ct)
    {
        var messages = only is { } id ? db.Messages.Where(m => m.Id == id) : db.Messages;
        var again = await messages.TryAgainAsync(clock.GetUtcNow().UtcDateTime, ct);
        log.LogInformation("Administrator {Administrator} lets {Count} parked messages be tried again", current.Id, again);
        signal.Raise();
        return again;
    }
}
