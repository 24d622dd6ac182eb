using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common.Visits;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.People;

/// <summary>A request of the person.</summary>
public sealed record PersonRequest(string Number, BilingualText Kind, CaseState State, DateTime OpenedAt);

/// <param name="Requests">As far as the reader may see them, the latest first.</param>
/// <param name="Contacts">As far as the reader may see them, the latest first.</param>
/// <param name="MayServe">Whether the reader receives people.</param>
public sealed record PersonPage(Beneficiary Person, IReadOnlyList<PersonRequest> Requests, IReadOnlyList<ContactRow> Contacts, bool MayServe);

/// <summary>A person, their requests and their contacts: three commands.</summary>
public sealed class PersonReading(PortalDb db, CurrentUser user)
{
    private const int Most = 50;

    /// <returns>The file into which this one was merged; null when it was not.</returns>
    public Task<long?> MergedIntoAsync(long id, CancellationToken ct) => db.Beneficiaries.Where(b => b.Id == id).Select(b => b.MergedIntoId).SingleOrDefaultAsync(ct);

    /// <returns>Null when there is no such file in use for the reader; nobody reads their own (CNF-2).</returns>
    public async Task<PersonPage?> HandleAsync(long id, CancellationToken ct)
    {
        var acting = user.Acting;
        var person = await db.FilesVisibleTo(acting).AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);
        if (person is null)
        {
            return null;
        }

        var requests = await db.Cases.AsNoTracking().VisibleTo(acting).Where(c => c.BeneficiaryId == id)
            .OrderByDescending(c => c.Id).Take(Most).Select(c => new PersonRequest(c.Number, c.Kind.Name, c.State, c.OpenedAt)).ToListAsync(ct);
        var contacts = await db.Contacts.AsNoTracking().VisibleTo(acting).Where(c => c.BeneficiaryId == id)
            .OrderByDescending(c => c.Id).Take(Most).Select(ContactRow.Of).ToListAsync(ct);
        return new PersonPage(person, requests, contacts, acting.Has(ContactVisibility.Receivers));
    }
}
