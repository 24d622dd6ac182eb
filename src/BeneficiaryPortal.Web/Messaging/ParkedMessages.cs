using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>What can become of a message that was not sent.</summary>
public static class ParkedMessages
{
    /// <summary>From the beginning, and at once.</summary>
    /// <returns>How many were parked.</returns>
    public static Task<int> TryAgainAsync(this IQueryable<OutboxMessage> messages, DateTime now, CancellationToken ct) =>
        messages.Where(m => m.State == MessageState.Parked)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.State, MessageState.Waiting).SetProperty(m => m.Tries, 0).SetProperty(m => m.OpenTries, 0).SetProperty(m => m.NextTryAt, now), ct);

    /// <summary>Never sent; the words of a code go with it.</summary>
    public static Task<int> GiveUpAsync(this IQueryable<OutboxMessage> messages, CancellationToken ct) =>
        messages.ExecuteUpdateAsync(
            row => row
                .SetProperty(m => m.State, MessageState.GivenUp)
                .SetProperty(m => m.Body, m => m.Kind == MessageKind.OneTimeCode ? null : m.Body)
                .SetProperty(m => m.LeaseOwner, (Guid?)null)
                .SetProperty(m => m.LeaseUntil, (DateTime?)null),
            ct);
}
