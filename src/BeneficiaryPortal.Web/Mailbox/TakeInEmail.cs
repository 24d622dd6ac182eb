using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Mailbox;

/// <summary>Makes a contact of what somebody wrote: its enclosures go through the gate of documents, an answer is owed the same day, or on the next working day (CHN-9). One message makes one, however often it is read.</summary>
internal sealed class TakeInEmail(PortalDb db, PolicyInForce policy, DocumentIntake intake, DocumentStore store, TimeProvider clock)
{
    /// <returns>False when it was taken in before.</returns>
    /// <exception cref="ContactRefusedException">The policy has no such channel.</exception>
    public async Task<bool> HandleAsync(IncomingEmail email, CancellationToken ct)
    {
        if (await db.Contacts.AnyAsync(c => c.CreationKey == email.Key, ct))
        {
            return false;
        }

        var terms = (await policy.ReadAsync(ct)).Terms;
        var portal = ActingUser.ThePortal(clock.GetUtcNow().UtcDateTime);
        var contact = Contact.ReceiveEmail(terms, email.Name, email.Address, email.Words, email.Key, portal.At);
        var isKept = false;
        try
        {
            foreach (var enclosure in email.Enclosures)
            {
                await EncloseAsync(contact, enclosure, portal, ct);
            }

            db.Contacts.Add(contact);
            await db.SaveChangesAsync(ct);
            isKept = true;
        }
        catch (DbUpdateException sameMessage) when (UniqueIndexViolation.Is(sameMessage, "IX_Contacts_CreationKey"))
        {
            db.ChangeTracker.Clear();
        }
        finally
        {
            foreach (var paper in isKept ? [] : contact.HeldPapers)
            {
                await store.DeleteAsync(paper.StoredName, CancellationToken.None);
            }
        }

        return isKept;
    }

    private async Task EncloseAsync(Contact contact, Enclosure enclosure, ActingUser portal, CancellationToken ct)
    {
        var held = contact.HeldPapers.ToList();
        switch (await ReceiveAsync(enclosure, intake.Limits.Left(held.Count, held.Sum(paper => paper.Size)), ct))
        {
            case AcceptedDocument accepted:
                contact.Enclose(accepted.AsStored(), portal);
                break;
            case RefusedDocument refused:
                contact.LeaveOut(SafeName.Of(enclosure.Name).Stem, refused.Reason.ToString(), portal);
                break;
        }
    }

    private async Task<IntakeResult> ReceiveAsync(Enclosure enclosure, DocumentQuota left, CancellationToken ct)
    {
        if (enclosure.Content?.Content is not { } encoded)
        {
            return new RefusedDocument(DocumentRefusal.WrongType);
        }

        await using var content = encoded.Open();
        return await intake.ReceiveAsync(content, enclosure.Name, left, ct);
    }
}
