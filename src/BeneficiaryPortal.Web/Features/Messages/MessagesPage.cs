using System.Globalization;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Mailbox;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Messages;

/// <summary>What of the outbox is shown, as the address says it. What it says wrongly, it does not say.</summary>
public sealed class MessageFilter
{
    public string? State { get; set; }
    public string? Kind { get; set; }
    public string? Way { get; set; }
    public string? After { get; set; }
    public string? Before { get; set; }

    /// <summary>What was not sent: that is what an administrator comes for.</summary>
    public MessageState ShownState => Known<MessageState>(State) == MessageState.Waiting ? MessageState.Waiting : MessageState.Parked;
    public MessageKind? ShownKind => Known<MessageKind>(Kind);
    public MessageWay? ShownWay => Known<MessageWay>(Way);
    public bool IsNarrowed => ShownKind is not null || ShownWay is not null;

    private static TEnum? Known<TEnum>(string? name)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}

/// <summary>A message as administrators see it: nothing of what it says, to whom it is, or of which request.</summary>
public sealed record MessageRow(Guid Id, MessageKind Kind, MessageWay Way, string? Recipient, MessageState State, DateTime AddedAt)
{
    public int Tries { get; init; }
    public DateTime NextTryAt { get; init; }
    public SendFault? Fault { get; init; }
    public string? FaultCode { get; init; }

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{AddedAt.Ticks}-{Id:N}");
}

/// <summary>The messages that are parked or wait, oldest first, in pages by key.</summary>
public sealed record MessagesPage(MessageFilter Filter, IReadOnlyList<MessageRow> Rows, int Parked)
{
    public const int PageSize = 25;

    /// <summary>Null where no mailbox is read.</summary>
    public MailboxReading? Mailbox { get; init; }
    public bool MailboxNeedsHelp { get; init; }

    public string? Before { get; init; }
    public string? After { get; init; }

    public static async Task<MessagesPage> LoadAsync(PortalDb db, MessageFilter filter, CancellationToken ct)
    {
        var (after, before) = (Place.Parse(filter.After), Place.Parse(filter.Before));
        var backwards = before is not null && after is null;
        var from = backwards ? before : after;
        var found = await Read(Beyond(Shown(db, filter), from, backwards).Take(PageSize + 1)).ToListAsync(ct);
        var rows = found.Take(PageSize).ToList();
        if (rows.Count == 0 && from is not null)
        {
            // Everything beyond the key has been dealt with meanwhile.
            (filter.After, filter.Before) = (null, null);
            return await LoadAsync(db, filter, ct);
        }

        var goesOn = found.Count > PageSize;
        if (backwards)
        {
            rows.Reverse();
        }

        var (hasBefore, hasAfter) = backwards ? (goesOn, true) : (from is not null, goesOn);
        return new MessagesPage(filter, rows, await db.Messages.CountAsync(m => m.State == MessageState.Parked, ct))
        {
            Before = hasBefore ? rows[0].Key : null,
            After = hasAfter ? rows[^1].Key : null,
        };
    }

    /// <returns>Null for a message that does not exist.</returns>
    public static Task<MessageRow?> FindAsync(PortalDb db, Guid id, CancellationToken ct) => Read(db.Messages.Where(m => m.Id == id)).SingleOrDefaultAsync(ct);

    private static IQueryable<OutboxMessage> Shown(PortalDb db, MessageFilter filter)
    {
        var state = filter.ShownState;
        var shown = db.Messages.Where(m => m.State == state);
        if (filter.ShownKind is { } kind)
        {
            shown = shown.Where(m => m.Kind == kind);
        }

        if (filter.ShownWay is { } way)
        {
            shown = shown.Where(m => m.Way == way);
        }

        return shown;
    }

    private static IQueryable<OutboxMessage> Beyond(IQueryable<OutboxMessage> messages, Place? place, bool backwards)
    {
        if (place is { } from)
        {
            var (at, id) = (from.AddedAt, from.Id);
            messages = backwards
                ? messages.Where(m => m.AddedAt < at || (m.AddedAt == at && m.Id.CompareTo(id) < 0))
                : messages.Where(m => m.AddedAt > at || (m.AddedAt == at && m.Id.CompareTo(id) > 0));
        }

        return backwards
            ? messages.OrderByDescending(m => m.AddedAt).ThenByDescending(m => m.Id)
            : messages.OrderBy(m => m.AddedAt).ThenBy(m => m.Id);
    }

    private static IQueryable<MessageRow> Read(IQueryable<OutboxMessage> messages) => messages.AsNoTracking()
        .Select(m => new MessageRow(m.Id, m.Kind, m.Way, m.Recipient, m.State, m.AddedAt) { Tries = m.Tries, NextTryAt = m.NextTryAt, Fault = m.Fault, FaultCode = m.FaultCode });

    private sealed record Place(DateTime AddedAt, Guid Id)
    {
        public static Place? Parse(string? text) =>
            text?.Split('-') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var message)
                ? new Place(new DateTime(at, DateTimeKind.Utc), message)
                : null;
    }
}
