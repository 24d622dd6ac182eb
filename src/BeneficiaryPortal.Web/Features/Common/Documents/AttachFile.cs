using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>What files are laid to: a request or a contact, as it is now.</summary>
/// <param name="Held">The files that are there.</param>
/// <param name="Attach">Lays another to them.</param>
public sealed record FileHolder(IEnumerable<KeptFile> Held, Action<DocumentFile> Attach);

/// <summary>Takes one file in and lays it to its holder. Files that came before stay, whatever becomes of this one.</summary>
public sealed class AttachFile(PortalDb db, DocumentIntake intake, DocumentStore store, DocumentLimits limits)
{
    private const int Tries = 5;

    /// <param name="fileName">As its owner calls it.</param>
    /// <param name="content">As it arrives.</param>
    /// <param name="load">Reads the holder anew; throws where the user may not attach.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Why the file was refused; null when it is there.</returns>
    public async Task<DocumentRefusal?> HandleAsync(string fileName, Stream content, Func<Task<FileHolder>> load, CancellationToken ct) =>
        await intake.ReceiveAsync(content, fileName, Left(await AnewAsync(load)), ct) switch
        {
            RefusedDocument refused => refused.Reason,
            AcceptedDocument accepted => await KeepAsync(accepted.AsStored(), load, ct),
            _ => throw new InvalidOperationException("The intake gave no answer that is known."),
        };

    private async Task<DocumentRefusal?> KeepAsync(DocumentFile file, Func<Task<FileHolder>> load, CancellationToken ct)
    {
        var isKept = false;
        try
        {
            Outcome outcome;
            for (var attempt = 1; (outcome = await TryAsync(file, load, isLast: attempt == Tries, ct)) == Outcome.Overtaken; attempt++)
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

    // Another file may be laid to the same holder meanwhile; both belong to it, as far as both have room: what it holds is counted anew each time.
    private async Task<Outcome> TryAsync(DocumentFile file, Func<Task<FileHolder>> load, bool isLast, CancellationToken ct)
    {
        var holder = await AnewAsync(load);
        if (Left(holder) is var left && (left.Files < 1 || left.Bytes < file.Size))
        {
            return Outcome.Full;
        }

        holder.Attach(file);
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

    private Task<FileHolder> AnewAsync(Func<Task<FileHolder>> load)
    {
        db.ChangeTracker.Clear();
        return load();
    }

    private DocumentQuota Left(FileHolder holder)
    {
        var held = holder.Held.ToList();
        return limits.Left(held.Count, held.Sum(file => file.Size));
    }

    private enum Outcome
    {
        Attached,
        Overtaken,
        Full,
    }
}
