using System.Globalization;
using System.Linq.Expressions;
using BeneficiaryPortal.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Where a case stands in a queue: by its day, then by its id. In addresses <c>20260616-42</c>.</summary>
public sealed record QueueKey(DateOnly DueOn, long Id)
{
    private const string DayFormat = "yyyyMMdd";

    /// <returns>Null for anything else: a list with a broken key begins at its beginning.</returns>
    public static QueueKey? Parse(string? text) =>
        text?.Split('-') is [var day, var id]
        && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueOn)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new QueueKey(dueOn, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DueOn.ToString(DayFormat, CultureInfo.InvariantCulture)}-{Id}");
}

/// <summary>A row of a queue.</summary>
public interface IQueueRow
{
    QueueKey Key { get; }
}

/// <summary>One page of a queue, with the keys of the pages beside it.</summary>
public sealed record QueuePage<TRow>(IReadOnlyList<TRow> Rows, string? Before, string? After);

/// <summary>Which page of a queue is asked for: <c>?after=KEY</c> or <c>?before=KEY</c>; neither is the first.</summary>
public sealed record QueuePlace(string? After = null, string? Before = null)
{
    /// <summary>The latest day first, for lists of what is done.</summary>
    public bool LatestFirst { get; init; }
}

public static class Queues
{
    public const int PageSize = 25;

    /// <summary>One page, read by key in one command, whatever the length of the queue.</summary>
    public static async Task<QueuePage<TRow>> PageAsync<TRow>(
        this IQueryable<SupportCase> cases, QueuePlace place, Expression<Func<SupportCase, TRow>> row, CancellationToken ct)
        where TRow : IQueueRow
    {
        var (after, before) = (QueueKey.Parse(place.After), QueueKey.Parse(place.Before));
        var backwards = before is not null && after is null;
        var from = backwards ? before : after;
        var found = await cases.Beyond(from, descending: place.LatestFirst != backwards).Take(PageSize + 1).Select(row).ToListAsync(ct);
        var goesOn = found.Count > PageSize;
        var rows = found.Take(PageSize).ToList();
        if (rows.Count == 0 && from is not null)
        {
            // Everything beyond the key has been dealt with meanwhile.
            return await cases.PageAsync(place with { After = null, Before = null }, row, ct);
        }

        if (backwards)
        {
            rows.Reverse();
        }

        var (hasBefore, hasAfter) = backwards ? (goesOn, true) : (from is not null, goesOn);
        return new QueuePage<TRow>(rows, hasBefore ? rows[0].Key.ToString() : null, hasAfter ? rows[^1].Key.ToString() : null);
    }

    private static IQueryable<SupportCase> Beyond(this IQueryable<SupportCase> cases, QueueKey? key, bool descending)
    {
        if (key is { } from)
        {
            var (day, id) = (from.DueOn, from.Id);
            cases = descending
                ? cases.Where(c => c.DueOn < day || (c.DueOn == day && c.Id < id))
                : cases.Where(c => c.DueOn > day || (c.DueOn == day && c.Id > id));
        }

        return descending
            ? cases.OrderByDescending(c => c.DueOn).ThenByDescending(c => c.Id)
            : cases.OrderBy(c => c.DueOn).ThenBy(c => c.Id);
    }
}
