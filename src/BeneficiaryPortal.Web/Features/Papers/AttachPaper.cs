using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Papers;

/// <summary>Takes one file in and lays it to its contact. Files that came before stay, whatever becomes of this one.</summary>
public sealed class AttachPaper(PortalDb db, CurrentUser user, DocumentIntake intake, DocumentStore store, DocumentLimits limits)
{
    /// <returns>Why the file was refused; null when it is there.</returns>
    /// <exception cref="ContactRefusedException">The user may do nothing to this contact.</exception>
    public async Task<DocumentRefusal?> HandleAsync(long contactId, string fileName, Stream content, CancellationToken ct)
    {
        var acting = user.Acting;
        db.ChangeTracker.Clear();
        var contact = await db.Contacts.VisibleTo(acting).Include(c => c.Beneficiary).SingleAsync(c => c.Id == contactId, ct);
        if (contact.WhyNotTouch(acting) is { } refusal)
        {
            throw new ContactRefusedException(refusal);
        }

        var held = contact.HeldPapers.ToList();
        return await intake.ReceiveAsync(content, fileName, limits.Left(held.Count, held.Sum(paper => paper.Size)), ct) switch
        {
            RefusedDocument refused => refused.Reason,
            AcceptedDocument accepted => await KeepAsync(contact, accepted.AsStored(), acting, ct),
            _ => throw new InvalidOperationException("The intake gave no answer that is known."),
        };
    }

    private async Task<DocumentRefusal?> KeepAsync(Contact contact, DocumentFile file, Domain.People.ActingUser acting, CancellationToken ct)
    {
        var isKept = false;
        try
        {
            contact.Attach(file, acting);
            await db.SaveChangesAsync(ct);
            isKept = true;
            return null;
        }
        finally
        {
            if (!isKept)
            {
                await store.DeleteAsync(file.StoredName, CancellationToken.None);
            }
        }
    }
}
