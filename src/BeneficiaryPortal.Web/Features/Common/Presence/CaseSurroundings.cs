using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Data.Rows;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Presence;

/// <param name="Contacts">How many contacts about the case the reader may see.</param>
public sealed record CaseSurroundings(int Contacts)
{
    /// <summary>The latest first.</summary>
    public required IReadOnlyList<HandOver> HandOvers { get; init; }

    /// <summary>Who of staff opened its documents, newest first.</summary>
    public required IReadOnlyList<DocumentView> Opened { get; init; }

    /// <summary>What the beneficiary was told, newest first.</summary>
    public required IReadOnlyList<CaseMessageRow> Messages { get; init; }

    /// <summary>Who else has it open now.</summary>
    public required IReadOnlyList<OpenNow> Open { get; init; }

    /// <summary>The visit, call or letter with which it began.</summary>
    public BeganWith? From { get; init; }
}

/// <summary>A contact of which a request came.</summary>
public sealed record BeganWith(long Id, Channel Channel, DateTime ArrivedAt);

/// <summary>A message about a case, without its words.</summary>
public sealed record CaseMessageRow(MessageKind Kind, MessageWay Way, string? Recipient, MessageState State, DateTime AddedAt, DateTime? SentAt);

/// <summary>What is going on around a case, in one command: whichever part of its page asks first has it read for all.</summary>
public sealed class CaseSurroundingsReading(PortalDb db)
{
    private const int MostHandOvers = 5;
    private const int MostOpened = 20;
    private const int MostMessages = 30;

    private (long Id, CaseSurroundings Found)? _read;

    public async Task<CaseSurroundings> HandleAsync(CaseView view, CancellationToken ct)
    {
        if (_read is not { } read || read.Id != view.Case.Id)
        {
            _read = read = (view.Case.Id, await ReadAsync(view, ct));
        }

        return read.Found;
    }

    // The case stands there once for each list, as in CaseReading: as many rows come as the lists have together.
    private async Task<CaseSurroundings> ReadAsync(CaseView view, CancellationToken ct)
    {
        var (id, openedAt) = (view.Case.Id, view.Case.OpenedAt);
        var (contacts, others) = (db.Contacts.VisibleTo(view.User), db.OthersAt(id, view.User));
        var own = db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(c => c.Id == id);
        var rows = await (
            from c in own.Select(c => new { c.Id, List = 1, Contacts = contacts.Count(contact => contact.CaseId == c.Id) })
                .Concat(own.Select(c => new { c.Id, List = 2, Contacts = 0 }))
                .Concat(own.Select(c => new { c.Id, List = 3, Contacts = 0 }))
                .Concat(own.Select(c => new { c.Id, List = 4, Contacts = 0 }))
                .Concat(own.Select(c => new { c.Id, List = 5, Contacts = 0 }))
            from h in db.HandOvers.Where(h => c.List == 1 && h.CaseId == c.Id).OrderByDescending(h => h.Id).Take(MostHandOvers).DefaultIfEmpty()
            from v in db.DocumentViews.Where(v => c.List == 2 && v.CaseId == c.Id).OrderByDescending(v => v.Id).Take(MostOpened).DefaultIfEmpty()
            from m in db.Messages.Where(m => c.List == 3 && m.CaseId == c.Id).OrderByDescending(m => m.AddedAt).ThenByDescending(m => m.Way).Take(MostMessages).DefaultIfEmpty()
            from o in others.Where(_ => c.List == 4).DefaultIfEmpty()
            from b in contacts.Where(b => c.List == 5 && b.CaseId == c.Id && b.ArrivedAt <= openedAt).OrderByDescending(b => b.Id).Take(1).DefaultIfEmpty()
            select new
            {
                c.Contacts,
                HandOver = h,
                Opened = v,
                Message = m == null ? null : new CaseMessageRow(m.Kind, m.Way, m.Recipient, m.State, m.AddedAt, m.SentAt),
                Other = o,
                From = b == null ? null : new BeganWith(b.Id, b.Channel, b.ArrivedAt),
            })
            .AsNoTracking().ToListAsync(ct);
        return new CaseSurroundings(rows.Max(row => row.Contacts))
        {
            HandOvers = [.. rows.Select(row => row.HandOver).OfType<HandOver>().OrderByDescending(h => h.Id)],
            Opened = [.. rows.Select(row => row.Opened).OfType<DocumentView>().OrderByDescending(v => v.Id)],
            Messages = [.. rows.Select(row => row.Message).OfType<CaseMessageRow>().OrderByDescending(m => m.AddedAt).ThenByDescending(m => m.Way)],
            Open = [.. rows.Select(row => row.Other).OfType<CasePresence>().OrderBy(o => o.Since).ThenBy(o => o.UserId).Select(o => new OpenNow(o.Name, o.Roles, o.Since))],
            From = rows.Select(row => row.From).FirstOrDefault(from => from is not null),
        };
    }
}
