using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>Says which request a contact is about: one that was there before it, or that came by another way.</summary>
public sealed class ConcernRequest(PortalDb db, CurrentUser user)
{
    /// <returns>False when there is no request of this number for the reader, or none of the same person.</returns>
    /// <exception cref="ContactRefusedException">The user may do nothing to this contact.</exception>
    public async Task<bool> HandleAsync(Contact contact, AboutForm form, CancellationToken ct)
    {
        var acting = user.Acting;
        var number = TypedCaseNumber.Parse(form.Number);
        var request = await db.Cases.VisibleTo(acting).Include(c => c.Beneficiary).SingleOrDefaultAsync(c => c.Number == number, ct);
        if (request is null || (contact.BeneficiaryId is { } person && person != request.BeneficiaryId))
        {
            return false;
        }

        db.Entry(contact).Property(c => c.Version).OriginalValue = form.Version;
        contact.Concern(request, acting);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
