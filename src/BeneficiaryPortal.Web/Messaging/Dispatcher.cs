using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>
/// Sends what waits in the outbox. Any number of dispatchers may run at once, and any may die at any moment: a message is held by a lease
/// that runs out, is sent under one id at every try, and is marked as sent only after it was taken over. A message of which dispatchers die is
/// parked: the tries are counted before they begin.
/// </summary>
public sealed class Dispatcher(PortalDb db, MessageSenders senders, SmsAllowance allowance, MessagesSettings settings, TimeProvider clock, ILogger<Dispatcher> logger)
{
    public const int BatchSize = 20;

    /// <summary>More than one try takes, its limit of time included: it is renewed before each.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>What a stopping portal grants to the message that is being handed over.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Guid _round = Guid.NewGuid();
    private Guid? _inHand;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many messages were sent here.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var sent = 0;
        try
        {
            await GiveUpWorthlessAsync(ct);
            while (await ClaimAsync(ct) is { Count: > 0 } batch)
            {
                foreach (var message in batch)
                {
                    ct.ThrowIfCancellationRequested();
                    sent += await SendAsync(message, ct) ? 1 : 0;
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await LetGoAsync();
            throw;
        }

        return sent;
    }

    /// <summary>Takes some of what is due, by one guarded update: whatever another dispatcher took first is not taken.</summary>
    private async Task<List<OutboxMessage>> ClaimAsync(CancellationToken ct)
    {
        var now = Now;
        var due = db.Messages.Where(m => m.State == MessageState.Waiting && m.NextTryAt <= now && (m.LeaseUntil == null || m.LeaseUntil <= now));
        var (until, round) = (now + Lease, _round);
        while (true)
        {
            var ids = await InTurn(due).Select(m => m.Id).Take(BatchSize).ToListAsync(ct);
            if (ids.Count == 0)
            {
                return [];
            }

            var taken = await due.Where(m => ids.Contains(m.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.LeaseOwner, round).SetProperty(m => m.LeaseUntil, until), ct);
            if (taken > 0)
            {
                return await InTurn(db.Messages.AsNoTracking().Where(m => m.LeaseOwner == round && ids.Contains(m.Id))).ToListAsync(ct);
            }
        }
    }

    // What a dispatcher may have died of goes last, what is worthless soon first.
    private static IQueryable<OutboxMessage> InTurn(IQueryable<OutboxMessage> messages) =>
        messages.OrderBy(m => m.OpenTries).ThenBy(m => m.WorthUntil == null ? 1 : 0).ThenBy(m => m.NextTryAt).ThenBy(m => m.Id);

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (message.OpenTries >= BackOff.MostDeaths)
        {
            await NoteFailureAsync(message, new NotSentException(SendFault.PortalDied, code: null), MessageState.Parked);
            return false;
        }

        if (!await BeginAsync(message.Id, ct))
        {
            return false;
        }

        if (message.Way == MessageWay.Sms && !await allowance.TakeAsync(ct))
        {
            await PostponeAsync(message, ct);
            return false;
        }

        if (await WhyNotSentAsync(message, ct) is { } failure)
        {
            await NoteFailureAsync(message, failure, message.Tries + 1 < BackOff.MostTries ? MessageState.Waiting : MessageState.Parked);
            return false;
        }

        await NoteSentAsync(message);
        return true;
    }

    /// <summary>Takes the message into the hand: from here on it counts if nobody comes back.</summary>
    /// <returns>False when the lease ran out meanwhile: the message is somebody else's.</returns>
    private async Task<bool> BeginAsync(Guid id, CancellationToken ct)
    {
        var (now, round) = (Now, _round);
        var until = now + Lease;
        var isMine = await db.Messages.Where(m => m.Id == id && m.LeaseOwner == round && m.LeaseUntil > now && m.State == MessageState.Waiting)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.LeaseUntil, until).SetProperty(m => m.OpenTries, m => m.OpenTries + 1), ct) == 1;
        _inHand = isMine ? id : null;
        return isMine;
    }

    /// <returns>Null when it was taken over.</returns>
    private async Task<NotSentException?> WhyNotSentAsync(OutboxMessage message, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(settings.Timeout, clock);
        using var stopping = ct.Register(() => limit.CancelAfter(Grace));
        try
        {
            var outgoing = new OutgoingMessage(message.Id, message.Way, message.Recipient ?? "", message.Language, message.Subject, message.Body ?? "");
            await senders.Of(message.Way).SendAsync(outgoing, limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new NotSentException(SendFault.NoAnswer, code: null);
        }
        catch (NotSentException failure)
        {
            return failure;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Its message may hold what it was about.
            return new NotSentException(SendFault.Unexpected, failure.GetType().Name);
        }
    }

    // Whoever holds the lease by now: it was taken over, and whoever holds it should know.
    private async Task NoteSentAsync(OutboxMessage message)
    {
        var (id, now) = (message.Id, Now);
        var keepsWords = message.Kind != MessageKind.OneTimeCode;
        await db.Messages.Where(m => m.Id == id && m.State != MessageState.Sent)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(m => m.State, MessageState.Sent)
                    .SetProperty(m => m.SentAt, now)
                    .SetProperty(m => m.OpenTries, 0)
                    .SetProperty(m => m.Fault, (SendFault?)null)
                    .SetProperty(m => m.FaultCode, (string?)null)
                    .SetProperty(m => m.Body, m => keepsWords ? m.Body : null)
                    .SetProperty(m => m.LeaseOwner, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                CancellationToken.None);
        _inHand = null;
    }

    private async Task NoteFailureAsync(OutboxMessage message, NotSentException failure, MessageState state)
    {
        var (id, round, tries) = (message.Id, _round, message.Tries + 1);
        var next = Now + BackOff.After(tries, id);
        var (fault, code) = (failure.Fault, failure.Code is { Length: > OutboxMessage.FaultCodeLength } tooLong ? tooLong[..OutboxMessage.FaultCodeLength] : failure.Code);
        logger.LogWarning("Message {Message} was not sent at try {Try}: {Fault} {Code}", id, tries, fault, code);
        await db.Messages.Where(m => m.Id == id && m.LeaseOwner == round && m.State == MessageState.Waiting)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(m => m.State, state)
                    .SetProperty(m => m.Tries, tries)
                    .SetProperty(m => m.OpenTries, 0)
                    .SetProperty(m => m.NextTryAt, next)
                    .SetProperty(m => m.Fault, fault)
                    .SetProperty(m => m.FaultCode, code)
                    .SetProperty(m => m.LeaseOwner, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                CancellationToken.None);
        _inHand = null;
    }

    /// <summary>Today's SMS are used up: it waits for tomorrow, and no try is counted.</summary>
    private async Task PostponeAsync(OutboxMessage message, CancellationToken ct)
    {
        var (id, round) = (message.Id, _round);
        var tomorrow = RiyadhTime.StartOfDay(RiyadhTime.Today(clock).AddDays(1));
        logger.LogWarning("Message {Message} waits for tomorrow: {Most} SMS were sent today, as many as Messages:SmsPerDay allows", id, settings.SmsPerDay);
        await db.Messages.Where(m => m.Id == id && m.LeaseOwner == round)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(m => m.NextTryAt, tomorrow)
                    .SetProperty(m => m.OpenTries, 0)
                    .SetProperty(m => m.LeaseOwner, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                ct);
        _inHand = null;
    }

    private async Task GiveUpWorthlessAsync(CancellationToken ct)
    {
        var now = Now;
        await db.Messages.Where(m => (m.State == MessageState.Waiting || m.State == MessageState.Parked) && m.WorthUntil <= now).GiveUpAsync(ct);
    }

    // A portal that stops in good order has not died.
    private async Task LetGoAsync()
    {
        var (round, inHand) = (_round, _inHand);
        await db.Messages.Where(m => m.LeaseOwner == round && m.State == MessageState.Waiting)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(m => m.OpenTries, m => m.Id == inHand ? m.OpenTries - 1 : m.OpenTries)
                    .SetProperty(m => m.LeaseOwner, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTime?)null),
                CancellationToken.None);
    }
}
