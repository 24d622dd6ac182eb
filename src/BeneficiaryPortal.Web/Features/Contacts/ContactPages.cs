using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Visits;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <param name="Day">The day that is shown.</param>
/// <param name="Today">The day in Riyadh.</param>
/// <param name="Open">Those who wait, then those who are with somebody, since whatever day.</param>
/// <param name="Ended">Of the day, the latest first.</param>
/// <param name="Count">Of the day (MSO-2).</param>
public sealed record DayPage(DateOnly Day, DateOnly Today, IReadOnlyList<ContactRow> Open, IReadOnlyList<ContactRow> Ended, DayCount Count)
{
    public bool MayServe { get; init; }
    public bool HasMore { get; init; }

    /// <summary>Null while the day is not closed, and for those who see a part of it only.</summary>
    public ClosedDay? Closed { get; init; }
    public bool MayClose { get; init; }
}

/// <param name="Rows">The earliest promise first.</param>
public sealed record CallBacksPage(DateOnly Today, IReadOnlyList<ContactRow> Rows)
{
    public bool HasMore { get; init; }
    public bool MayServe { get; init; }
}

/// <param name="CaseNumber">Of the request it is about.</param>
/// <param name="MayTouch">Whether the reader may do something to it.</param>
public sealed record ContactPage(Contact Contact, string? CaseNumber, bool MayTouch);

public sealed record VisitPage(VisitForm Form, Beneficiary? Person);

/// <param name="Numbers">The person's requests, as far as the reader may see them.</param>
public sealed record EndPage(EndForm Form, Contact Contact, IReadOnlyList<string> Numbers);

public sealed record AboutPage(AboutForm Form, Contact Contact);

public sealed record CallBackPage(CallBackForm Form, Contact Contact);

public sealed record NotePage(NoteForm Form, Beneficiary? Person, IReadOnlyList<Channel> Channels);

/// <param name="Rows">The latest first.</param>
public sealed record CaseContactsPage(string Number, string FullName, IReadOnlyList<ContactRow> Rows, bool MayNote);

/// <summary>Lists of contacts, each in a bounded number of commands.</summary>
public sealed class ContactLists(PortalDb db, CurrentUser user, CloseDay days)
{
    private const int MostOpen = 50;
    private const int MostEnded = 100;

    public async Task<DayPage> HandleAsync(DateOnly? day, CancellationToken ct)
    {
        var acting = user.Acting;
        var today = RiyadhTime.DayOf(acting.At);
        var shown = day is { } asked && asked <= today ? asked : today;
        var (from, before) = (RiyadhTime.StartOfDay(shown), RiyadhTime.StartOfDay(shown.AddDays(1)));
        var contacts = db.Contacts.AsNoTracking().VisibleTo(acting);
        var open = shown == today ? await contacts.Where(c => c.EndedAt == null).OrderBy(c => c.ArrivedAt).Take(MostOpen).Select(ContactRow.Of).ToListAsync(ct) : [];
        var ended = await contacts.Where(c => c.EndedAt != null && c.ArrivedAt >= from && c.ArrivedAt < before)
            .OrderByDescending(c => c.ArrivedAt).ThenByDescending(c => c.Id).Take(MostEnded + 1).Select(ContactRow.Of).ToListAsync(ct);
        var closed = acting.Has(ContactVisibility.WholeDesk) ? await days.FindAsync(shown, ct) : null;
        var count = closed is null ? await DayCount.OfAsync(contacts, shown, ct) : DayCount.Of(closed.Closing.Tallies);
        return new DayPage(shown, today, [.. open.OrderBy(row => row.Stage)], [.. ended.Take(MostEnded)], count)
        {
            Closed = closed,
            MayClose = closed is null && DayClosing.WhyNot(shown, acting) is null,
            MayServe = acting.Has(ContactVisibility.Receivers),
            HasMore = ended.Count > MostEnded,
        };
    }

    public async Task<CallBacksPage> CallBacksAsync(CancellationToken ct)
    {
        var acting = user.Acting;
        var rows = await db.Contacts.AsNoTracking().VisibleTo(acting).Where(c => c.CallBackOn != null && c.CalledBackAt == null)
            .OrderBy(c => c.CallBackOn).ThenBy(c => c.Id).Take(MostEnded + 1).Select(ContactRow.Of).ToListAsync(ct);
        return new CallBacksPage(RiyadhTime.DayOf(acting.At), [.. rows.Take(MostEnded)]) { HasMore = rows.Count > MostEnded, MayServe = acting.Has(ContactVisibility.Receivers) };
    }

    /// <returns>Null when there is no such case for the reader.</returns>
    public async Task<CaseContactsPage?> OfCaseAsync(string number, CancellationToken ct)
    {
        var acting = user.Acting;
        var about = await db.Cases.AsNoTracking().VisibleTo(acting).Where(c => c.Number == number).Select(c => new { c.Id, c.Beneficiary.FullName }).SingleOrDefaultAsync(ct);
        if (about is null)
        {
            return null;
        }

        var rows = await db.Contacts.AsNoTracking().VisibleTo(acting).Where(c => c.CaseId == about.Id).OrderByDescending(c => c.Id).Take(MostEnded).Select(ContactRow.Of).ToListAsync(ct);
        return new CaseContactsPage(number, about.FullName, rows, acting.Has(ContactVisibility.Receivers));
    }
}
