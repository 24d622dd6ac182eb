using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>Takes a file out of a request. It leaves the store with its row, unless another request names it too.</summary>
public sealed class RemoveDocument(PortalDb db, CurrentUser user, DocumentStore store)
{
    /// <returns>False when there is no such file for this user.</returns>
    /// <exception cref="MoveRefusedException">The documents are no longer open.</exception>
    public async Task<bool> HandleAsync(string number, int id, bool isOwn, PlainMoveForm form, CancellationToken ct)
    {
        var by = user.Acting;
        var c = isOwn ? await db.OwnToMoveAsync(number, form.Version, by, ct) : await db.ToMoveAsync(number, form.Version, by, ct);
        if (c?.RemoveDocument(id, by) is not { } removed)
        {
            return false;
        }

        await db.SaveChangesAsync(ct);
        if (!await db.Cases.AnyAsync(any => any.Documents.Any(d => d.StoredName == removed.StoredName), ct))
        {
            await store.DeleteAsync(removed.StoredName, CancellationToken.None);
        }

        return true;
    }
}
