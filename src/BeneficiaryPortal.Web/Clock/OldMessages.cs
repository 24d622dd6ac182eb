using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Clock;

/// <summary>
/// What a message said, and to whom, goes when its time is over. That there was one, of what kind, when it was sent and what became of it stays:
/// the history of a case asks for no more. Codes, and what is told or pretended instead of them, have no history and go whole. What waits or is
/// parked is not over.
/// </summary>
public sealed class OldMessages(PortalDb db, MessagesSettings settings, TimeProvider clock)
{
    /// <summary>Codes, and what is told instead of them.</summary>
    public static readonly TimeSpan CodesKept = TimeSpan.FromDays(1);

    private static readonly MessageKind[] Codes = [MessageKind.OneTimeCode, MessageKind.AccountExists, MessageKind.FileExists];
    private static readonly MessageKind[] Others = [.. Enum.GetValues<MessageKind>().Except(Codes)];

    /// <returns>How many were forgotten here.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var gone = await OverSince(Codes, now - CodesKept).ExecuteDeleteAsync(ct);
        return gone + await OverSince(Others, now - settings.Kept).ExecuteUpdateAsync(
            row => row
                .SetProperty(m => m.Recipient, (string?)null)
                .SetProperty(m => m.Subject, (string?)null)
                .SetProperty(m => m.Body, (string?)null)
                .SetProperty(m => m.ForgottenAt, now),
            ct);
    }

    private IQueryable<OutboxMessage> OverSince(MessageKind[] kinds, DateTime before) => db.Messages.Where(m =>
        m.ForgottenAt == null && kinds.Contains(m.Kind) && m.AddedAt <= before && (m.State == MessageState.Sent || m.State == MessageState.GivenUp));
}
