using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Presence;

/// <param name="Contacts">How many contacts about the case the reader may see.</param>
/// <param name="HandOvers">The latest first.</param>
/// <param name="Open">Who else has it open now.</param>
public sealed record CaseSurroundings(int Contacts, IReadOnlyList<HandOver> HandOvers, IReadOnlyList<OpenNow> Open)
{
    /// <summary>The visit, call or letter with which it began.</summary>
    public BeganWith? From { get; init; }
}

/// <summary>A contact of which a request came.</summary>
public sealed record BeganWith(long Id, Channel Channel, DateTime ArrivedAt);

/// <summary>What is going on around a case, in one command: its head and its desk card ask for it on the same page.</summary>
public sealed class CaseSurroundingsReading(PortalDb db)
{
    private const int Most = 5;

    private (long Id, CaseSurroundings Found)? _read;

    public async Task<CaseSurroundings> HandleAsync(CaseView view, CancellationToken ct)
    {
        var (id, user, openedAt) = (view.Case.Id, view.User, view.Case.OpenedAt);
        if (_read is { } read && read.Id == id)
        {
            return read.Found;
        }

        var contacts = db.Contacts.VisibleTo(user);
        var open = db.OpenNow(id, user);
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == id).Select(_ => new
        {
            Contacts = contacts.Count(contact => contact.CaseId == id),
            HandOvers = db.HandOvers.Where(h => h.CaseId == id).OrderByDescending(h => h.Id).Take(Most).ToList(),
            Open = open.ToList(),
            From = contacts.Where(contact => contact.CaseId == id && contact.ArrivedAt <= openedAt).OrderByDescending(contact => contact.Id)
                .Select(contact => new BeganWith(contact.Id, contact.Channel, contact.ArrivedAt)).FirstOrDefault(),
        }).AsSingleQuery().SingleAsync(ct);
        var surroundings = new CaseSurroundings(found.Contacts, found.HandOvers, found.Open) { From = found.From };
        _read = (id, surroundings);
        return surroundings;
    }
}
