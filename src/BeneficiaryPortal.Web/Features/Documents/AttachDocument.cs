using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Features.Common.Documents;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>Takes one file in and puts it into its slot.</summary>
public sealed class AttachDocument(PortalDb db, CurrentUser user, AttachFile attach)
{
    /// <returns>Why the file was refused; null when it is in its slot.</returns>
    /// <exception cref="MoveRefusedException">The documents are no longer open.</exception>
    public Task<DocumentRefusal?> HandleAsync(string number, string slot, bool isOwn, string fileName, Stream content, CancellationToken ct) =>
        attach.HandleAsync(fileName, content, () => HolderAsync(number, slot, isOwn, ct), ct);

    private async Task<FileHolder> HolderAsync(string number, string slot, bool isOwn, CancellationToken ct)
    {
        var by = user.Acting;
        var c = await db.CasesOf(by, isOwn).Whole().SingleAsync(c => c.Number == number, ct);
        return new FileHolder(c.HeldDocuments(), file => c.AttachDocument(slot, file, by));
    }
}
