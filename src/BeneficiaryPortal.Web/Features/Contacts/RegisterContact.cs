using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>Whom and what a contact is about, as far as the reader may know of them.</summary>
public sealed record ContactSubject(Beneficiary? Person, long? CaseId);

/// <summary>Registers a visit, or notes a contact. One form makes one, however often it is posted.</summary>
public sealed class RegisterContact(PortalDb db, CurrentUser user, FoundPeople people, PolicyInForce policy)
{
    /// <returns>Null when there is no such file or request for the reader.</returns>
    public async Task<ContactSubject?> SubjectAsync(VisitForm form, CancellationToken ct) => await SubjectAsync(form.BeneficiaryId, form.Found, ct);

    /// <returns>Null when there is no such file or request for the reader.</returns>
    public async Task<ContactSubject?> SubjectAsync(NoteForm form, CancellationToken ct) => form.About is not { } number
        ? await SubjectAsync(form.BeneficiaryId, found: null, ct)
        : await db.Cases.VisibleTo(user.Acting).Where(c => c.Number == number).Select(c => new ContactSubject(c.Beneficiary, c.Id)).SingleOrDefaultAsync(ct);

    /// <summary>A visit through the channel by which this user receives people.</summary>
    public async Task<Contact?> HandleAsync(VisitForm form, Guid creationKey, CancellationToken ct)
    {
        var acting = user.Acting;
        var terms = (await policy.ReadAsync(ct)).Terms;
        if (await SubjectAsync(form, ct) is not { } subject)
        {
            return null;
        }

        var what = new NewContact(VisitChannels.Of(acting, terms), ContactDirection.Incoming, form.Purpose!.Value, subject.Person, subject.Person?.FullName ?? form.Visitor!);
        return await SavedAsync(creationKey, acting, () => Arrived(terms, what, form.Begin, creationKey, acting), ct);
    }

    /// <summary>A contact that is over.</summary>
    public async Task<Contact?> NoteAsync(NoteForm form, Guid creationKey, CancellationToken ct)
    {
        var acting = user.Acting;
        var terms = (await policy.ReadAsync(ct)).Terms;
        if (await SubjectAsync(form, ct) is not { } subject)
        {
            return null;
        }

        var what = new NewContact(form.Channel!.Value, form.Direction!.Value, form.Purpose!.Value, subject.Person, subject.Person?.FullName ?? form.Visitor!)
        {
            Reference = form.Reference,
            CaseId = subject.CaseId,
        };
        return await SavedAsync(creationKey, acting, () => Contact.Note(terms, what, form.Read(), creationKey, acting), ct);
    }

    private async Task<ContactSubject?> SubjectAsync(long? beneficiaryId, string? found, CancellationToken ct) =>
        beneficiaryId is not { } id ? new ContactSubject(Person: null, CaseId: null)
        : await people.FileAsync(id, found, ct) is { } person ? new ContactSubject(person, CaseId: null)
        : null;

    private static Contact Arrived(PolicyTerms terms, NewContact what, bool begin, Guid creationKey, ActingUser acting)
    {
        var contact = Contact.Arrive(terms, what, creationKey, acting);
        if (begin)
        {
            contact.Start(acting);
        }

        return contact;
    }

    private async Task<Contact> SavedAsync(Guid creationKey, ActingUser acting, Func<Contact> make, CancellationToken ct)
    {
        if (await SameAsync(creationKey, acting, ct) is { } same)
        {
            return same;
        }

        var contact = make();
        db.Contacts.Add(contact);
        try
        {
            await db.SaveChangesAsync(ct);
            return contact;
        }
        catch (DbUpdateException failure) when (UniqueIndexViolation.Is(failure, "IX_Contacts_CreationKey"))
        {
            db.ChangeTracker.Clear();
            return await SameAsync(creationKey, acting, ct) ?? throw new InvalidOperationException("The form was used by somebody else.", failure);
        }
    }

    private Task<Contact?> SameAsync(Guid creationKey, ActingUser acting, CancellationToken ct) =>
        db.Contacts.SingleOrDefaultAsync(c => c.CreationKey == creationKey && c.RegisteredById == acting.UserId, ct);
}
