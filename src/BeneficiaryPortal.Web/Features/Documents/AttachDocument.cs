using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>Takes one file in and puts it into its slot. Files that came before stay, whatever becomes of this one.</summary>
public sealed class AttachDocument(PortalDb db, CurrentUser user, DocumentIntake intake, DocumentStore store, DocumentLimits limits)
{
    private const int Tries = 5;

    /// <returns>Why the file was refused; null when it is in its slot.</returns>
    /// <exception cref="MoveRefusedException">The documents are no longer open.</exception>
    public async Task<DocumentRefusal?> HandleAsync(string number, string slot, bool isOwn, string fileName, Stream content, CancellationToken ct)
    {
        var by = user.Acting;
        var held = await db.CasesOf(by, isOwn).Where(c => c.Number == number).SelectMany(c => c.Documents).Where(d => d.RemovedAt == null)
            .Select(d => d.Size).ToListAsync(ct);
        return await intake.ReceiveAsync(content, fileName, limits.Left(held.Count, held.Sum()), ct) switch
        {
            RefusedDocument refused => refused.Reason,
            AcceptedDocument accepted => await AttachAsync(number, slot, isOwn, accepted.AsStored(), by, ct),
            _ => throw new InvalidOperationException("The intake gave no answer that is known."),
        };
    }

    private async Task<DocumentRefusal?> AttachAsync(string number, string slot, bool isOwn, DocumentFile file, ActingUser by, CancellationToken ct)
    {
        var isKept = false;
        try
        {
            Outcome outcome;
            for (var attempt = 1; (outcome = await TryAsync(number, slot, isOwn, file, by, isLast: attempt == Tries, ct)) == Outcome.Overtaken; attempt++)
            {
            }

            isKept = outcome == Outcome.Attached;
            return isKept ? null : DocumentRefusal.QuotaFull;
        }
        finally
        {
            if (!isKept)
            {
                await store.DeleteAsync(file.StoredName, CancellationToken.None);
            }
        }
    }

    // Another page of the same request may save meanwhile; both files belong to it, as far as both have room: the case is counted anew each time.
    private async Task<Outcome> TryAsync(string number, string slot, bool isOwn, DocumentFile file, ActingUser by, bool isLast, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var c = await db.CasesOf(by, isOwn).Whole().SingleAsync(c => c.Number == number, ct);
        var held = c.HeldDocuments().ToList();
        if (limits.Left(held.Count, held.Sum(document => document.Size)) is var left && (left.Files < 1 || left.Bytes < file.Size))
        {
            return Outcome.Full;
        }

        c.AttachDocument(slot, file, by);
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Attached;
        }
        catch (DbUpdateException overtaken) when (!isLast && overtaken.IsLostRace())
        {
            return Outcome.Overtaken;
        }
    }

    private enum Outcome
    {
        Attached,
        Overtaken,
        Full,
    }
}
