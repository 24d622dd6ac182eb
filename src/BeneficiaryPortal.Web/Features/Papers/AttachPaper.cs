using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Papers;

/// <summary>Takes one file in and lays it to its contact.</summary>
public sealed class AttachPaper(PortalDb db, CurrentUser user, AttachFile attach)
{
    /// <returns>Why the file was refused; null when it is there.</returns>
    /// <exception cref="ContactRefusedException">The user may do nothing to this contact.</exception>
    public Task<DocumentRefusal?> HandleAsync(long contactId, string fileName, Stream content, CancellationToken ct) =>
        attach.HandleAsync(fileName, content, () => HolderAsync(contactId, ct), ct);

    private async Task<FileHolder> HolderAsync(long contactId, CancellationToken ct)
    {
        var by = user.Acting;
        var contact = await db.Contacts.VisibleTo(by).Include(c => c.Beneficiary).SingleAsync(c => c.Id == contactId, ct);
        return contact.WhyNotTouch(by) is { } refusal ? throw new ContactRefusedException(refusal) : new FileHolder(contact.HeldPapers, file => contact.Attach(file, by));
    }
}
