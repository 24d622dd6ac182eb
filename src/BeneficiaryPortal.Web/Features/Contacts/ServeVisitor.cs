using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>A contact goes on by one of its verbs, held at the version that the page showed.</summary>
public sealed class ServeVisitor(PortalDb db, CurrentUser user)
{
    /// <returns>False when there is no such contact for the reader.</returns>
    /// <exception cref="ContactRefusedException">It cannot be done now.</exception>
    public async Task<bool> HandleAsync(long id, MoveForm form, Action<Contact, ActingUser> verb, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await FindAsync(id, ct) is not { } contact)
        {
            return false;
        }

        db.Entry(contact).Property(c => c.Version).OriginalValue = form.Version;
        verb(contact, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <returns>Null when there is no such contact for the reader.</returns>
    public Task<Contact?> FindAsync(long id, CancellationToken ct) =>
        db.Contacts.VisibleTo(user.Acting).Include(c => c.Beneficiary).SingleOrDefaultAsync(c => c.Id == id, ct);

    /// <returns>Null when there is no such contact for the reader.</returns>
    public async Task<ContactPage?> PageAsync(long id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } contact)
        {
            return null;
        }

        var number = contact.CaseId is null ? null : await db.Cases.VisibleTo(user.Acting).Where(c => c.Id == contact.CaseId).Select(c => c.Number).SingleOrDefaultAsync(ct);
        return new ContactPage(contact, number, contact.WhyNotTouch(user.Acting) is null);
    }

    /// <summary>The latest requests that a contact of this person may be about.</summary>
    public async Task<IReadOnlyList<string>> NumbersAsync(Contact contact, CancellationToken ct) => contact.BeneficiaryId is not { } person
        ? []
        : await db.Cases.VisibleTo(user.Acting).Where(c => c.BeneficiaryId == person).OrderByDescending(c => c.Id).Take(MostNumbers).Select(c => c.Number).ToListAsync(ct);

    /// <summary>Which request a number names, of those of the same person.</summary>
    public Task<long?> CaseIdAsync(Contact contact, string? number, CancellationToken ct) =>
        db.Cases.VisibleTo(user.Acting).Where(c => c.Number == number && c.BeneficiaryId == contact.BeneficiaryId).Select(c => (long?)c.Id).SingleOrDefaultAsync(ct);

    private const int MostNumbers = 10;
}
