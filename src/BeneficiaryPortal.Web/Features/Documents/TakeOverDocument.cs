using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Security;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>Uses a document of an earlier request once more: both requests name the same files of the store.</summary>
public sealed class TakeOverDocument(PortalDb db, CurrentUser user, EarlierDocuments earlier)
{
    /// <returns>False when there is no such request for this user, or nothing to take over.</returns>
    /// <exception cref="MoveRefusedException">The documents are no longer open.</exception>
    public async Task<bool> HandleAsync(string number, string slot, bool isOwn, PlainMoveForm form, CancellationToken ct)
    {
        var by = user.Acting;
        var c = isOwn ? await db.OwnToMoveAsync(number, form.Version, by, ct) : await db.ToMoveAsync(number, form.Version, by, ct);
        if (c is null || DocumentSlot.Of(c, slot) is not { } asked || await earlier.HandleAsync(c, asked, by, isOwn, ct) is not { } found)
        {
            return false;
        }

        foreach (var file in found.Files)
        {
            c.AttachDocument(slot, new DocumentFile(file.StoredName, file.FileName, file.ContentType, file.Size, file.Pages, file.Sha256), by);
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
