using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>Who came, and whether they are known: in three commands at most, whatever the portal holds.</summary>
public sealed class ReceptionReading(PortalDb db, CurrentUser user, PolicyInForce policy)
{
    private const int MostPeople = 10;
    private const int MostRequests = 5;
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

    private Task<List<PersonFound>> FindAsync(Sought sought, ActingUser acting, CancellationToken ct)
    {
        var id = acting.UserId;
        var visible = db.Cases.VisibleTo(acting);
        return Matching(sought, visible).AsNoTracking()
            .OrderBy(b => b.SearchName).ThenBy(b => b.Id).Take(MostPeople + 1)
            .Select(b => new PersonFound(
                b.Id,
                b.FullName,
                b.NationalId,
                b.Mobile,
                b.UserId == id,
                visible.Where(c => c.BeneficiaryId == b.Id).OrderByDescending(c => c.Id).Take(MostRequests)
                    .Select(c => new RequestLine(c.Number, c.Kind.Name, c.State, c.OpenedAt)).ToList()))
            .ToListAsync(ct);
    }

    private IQueryable<Beneficiary> Matching(Sought sought, IQueryable<SupportCase> visible)
    {
        var key = sought.Key;
        return sought.Kind switch
        {
            SoughtKind.NationalId => db.WithNationalId(key),
            SoughtKind.Mobile => db.WithMobile(key),
            SoughtKind.CaseNumber => db.FilesInUse.Where(b => visible.Any(c => c.Number == key && c.BeneficiaryId == b.Id)),
            _ => db.FilesInUse.Where(b => b.SearchName.StartsWith(key)),
        };
    }
}
