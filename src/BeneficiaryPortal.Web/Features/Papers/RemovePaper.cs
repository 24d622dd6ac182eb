using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Papers;

/// <summary>Takes a file out of a contact and out of the store; that it was there stays written down.</summary>
public sealed class RemovePaper(PortalDb db, CurrentUser user, DocumentStore store)
{
    /// <returns>False when there is no such file for this user.</returns>
    /// <exception cref="ContactRefusedException">The user may do nothing to this contact.</exception>
    public async Task<bool> HandleAsync(long contactId, int id, PlainMoveForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        if (await db.Contacts.VisibleTo(acting).Include(c => c.Beneficiary).SingleOrDefaultAsync(c => c.Id == contactId, ct) is not { } contact)
        {
            return false;
        }

        db.Entry(contact).Property(c => c.Version).OriginalValue = form.Version;
        if (contact.RemovePaper(id, acting) is not { } removed)
        {
            return false;
        }

        await db.SaveChangesAsync(ct);
        await store.DeleteAsync(removed.StoredName, CancellationToken.None);
        return true;
    }
}
