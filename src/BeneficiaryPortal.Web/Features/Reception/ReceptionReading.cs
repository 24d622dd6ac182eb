using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>Who came, and whether they are known: in four commands at most, whatever the portal holds.</summary>
public sealed class ReceptionReading(PortalDb db, CurrentUser user, FoundPeople finds, PolicyInForce policy)
{
    private const int MostPeople = 10;
    private const int MostRequests = 5;
    private const int MostRead = 200;
    private const int MostReceived = 10;
    private const int Newest = 300;

    public async Task<ReceptionPage> HandleAsync(SearchForm form, bool search, CancellationToken ct)
    {
        var acting = user.Acting;
        var today = RiyadhTime.DayOf(acting.At);
        var page = new ReceptionPage(form, today, await ReceivedAsync(acting, today, ct), (await policy.ReadAsync(ct)).Terms.Tools);
        if (!search)
        {
            return page;
        }

        var found = await FindAsync(form.Sought, acting, ct);
        return page with { Found = [.. found.Take(MostPeople)], HasMore = found.Count > MostPeople };
    }

    // Among the newest only: what came today stands at the end of the table, and the rest of it is nobody's concern here.
    private Task<List<ReceivedToday>> ReceivedAsync(ActingUser acting, DateOnly today, CancellationToken ct)
    {
        var morning = RiyadhTime.StartOfDay(today);
        return db.Cases.AsNoTracking().OrderByDescending(c => c.Id).Take(Newest)
            .Where(c => c.ReceivedThrough != Channel.Website && c.OpenedAt >= morning)
            .VisibleTo(acting)
            .OrderByDescending(c => c.Id).Take(MostReceived)
            .Select(c => new ReceivedToday(c.Number, c.Beneficiary.FullName, c.ReceivedThrough, c.State, c.OpenedAt))
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<PersonFound>> FindAsync(Sought sought, ActingUser acting, CancellationToken ct)
    {
        var visible = db.Cases.AsNoTracking().VisibleTo(acting);
        var people = sought.Kind == SoughtKind.Name ? await NamedAsync(sought.Key, acting, ct) : await FirstAsync(Exactly(sought, visible), MostPeople + 1, ct);
        var ids = people.ConvertAll(person => person.Id);
        var requests = await visible.Where(c => ids.Contains(c.BeneficiaryId)).OrderByDescending(c => c.Id).Take(MostRead)
            .Select(c => new { c.BeneficiaryId, Line = new RequestLine(c.Number, c.Kind.Name, c.State, c.OpenedAt) })
            .ToListAsync(ct);
        var known = acting.Has(ContactVisibility.WholeDesk) || sought.Kind == SoughtKind.Name ? ids : await db.FilesVisibleTo(acting).Where(b => ids.Contains(b.Id)).Select(b => b.Id).ToListAsync(ct);
        return people.ConvertAll(person => new PersonFound(person.Id, person.FullName, person.NationalId, person.Mobile, person.UserId == acting.UserId, [])
        {
            IsKnown = known.Contains(person.Id),
            Find = known.Contains(person.Id) ? null : finds.Seal(person.Id),
            Requests = [.. requests.Where(request => request.BeneficiaryId == person.Id).Select(request => request.Line).Take(MostRequests)],
        });
    }

    /// <summary>Those whose name begins with what was typed, then those who have every word of it somewhere in their name.</summary>
    private async Task<List<Beneficiary>> NamedAsync(string key, ActingUser acting, CancellationToken ct)
    {
        var people = await FirstAsync(Visible(db.WithNameFrom(key), acting), MostPeople + 1, ct);
        if (people.Count > MostPeople || WordsOfName.Of(key) is not { Count: > 0 } words)
        {
            return people;
        }

        var ids = people.ConvertAll(person => person.Id);
        return [.. people, .. await FirstAsync(Visible(db.WithNameWords(words), acting).Where(b => !ids.Contains(b.Id)), MostPeople + 1 - people.Count, ct)];
    }

    /// <summary>A name is no proof of anything: a representative finds by it those whom their branch received.</summary>
    private IQueryable<Beneficiary> Visible(IQueryable<Beneficiary> people, ActingUser acting) =>
        acting.Has(ContactVisibility.WholeDesk) ? people : people.ReceivedFor(db, acting);

    private static Task<List<Beneficiary>> FirstAsync(IQueryable<Beneficiary> people, int most, CancellationToken ct) =>
        people.AsNoTracking().OrderBy(b => b.SearchName).ThenBy(b => b.Id).Take(most).ToListAsync(ct);

    private IQueryable<Beneficiary> Exactly(Sought sought, IQueryable<SupportCase> visible)
    {
        var key = sought.Key;
        return sought.Kind switch
        {
            SoughtKind.NationalId => db.WithNationalId(key),
            SoughtKind.Mobile => db.WithMobile(key),
            _ => db.FilesInUse.Where(b => visible.Any(c => c.Number == key && c.BeneficiaryId == b.Id)),
        };
    }
}
