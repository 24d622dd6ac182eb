using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Duplicates;

/// <summary>Merges two files into one: all rows or none.</summary>
public sealed class MergeFiles(PortalDb db, CurrentUser user)
{
    /// <returns>False when one of the two does not exist.</returns>
    /// <exception cref="MergeRefusedException">They cannot be merged by this user.</exception>
    public Task<bool> HandleAsync(long keptId, long mergedId, string reason, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var together = await db.Database.BeginTransactionAsync(ct);
        var files = await db.Beneficiaries.Where(b => b.Id == keptId || b.Id == mergedId).ToDictionaryAsync(b => b.Id, ct);
        if (!files.TryGetValue(keptId, out var kept) || !files.TryGetValue(mergedId, out var merged))
        {
            return false;
        }

        var cases = await db.Cases.Where(c => c.BeneficiaryId == mergedId).Select(c => c.Id).ToListAsync(ct);
        var contacts = await db.Contacts.Where(c => c.BeneficiaryId == mergedId).Select(c => c.Id).ToListAsync(ct);
        var account = merged.UserId;
        var merge = FileMerge.Of(kept, merged, new MovedRows(cases) { Contacts = contacts }, reason, user.Acting);

        // An account belongs to one file at a time: it is given up before it is taken.
        if (account is not null)
        {
            await db.Beneficiaries.Where(b => b.Id == mergedId).ExecuteUpdateAsync(b => b.SetProperty(file => file.UserId, (Guid?)null), ct);
        }

        db.FileMerges.Add(merge);
        await db.SaveChangesAsync(ct);
        await db.Cases.Where(c => c.BeneficiaryId == mergedId).ExecuteUpdateAsync(c => c.SetProperty(moved => moved.BeneficiaryId, keptId), ct);
        await db.Contacts.Where(c => c.BeneficiaryId == mergedId).ExecuteUpdateAsync(c => c.SetProperty(moved => moved.BeneficiaryId, keptId), ct);
        await together.CommitAsync(ct);
        return true;
    });
}

/// <summary>Undoes a merge: what went over comes back.</summary>
public sealed class UndoMerge(PortalDb db, CurrentUser user)
{
    /// <returns>False when there is no such merge.</returns>
    /// <exception cref="MergeRefusedException">It was undone already.</exception>
    public Task<bool> HandleAsync(long id, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var together = await db.Database.BeginTransactionAsync(ct);
        if (await db.FileMerges.Include(m => m.Kept).Include(m => m.Merged).SingleOrDefaultAsync(m => m.Id == id, ct) is not { } merge)
        {
            return false;
        }

        var account = merge.Kept.UserId;
        merge.Undo(user.Acting);
        if (account != merge.Kept.UserId)
        {
            await db.Beneficiaries.Where(b => b.Id == merge.KeptId).ExecuteUpdateAsync(b => b.SetProperty(file => file.UserId, (Guid?)null), ct);
        }

        await db.SaveChangesAsync(ct);
        var (cases, contacts) = (merge.Moved.Cases, merge.Moved.Contacts);
        await db.Cases.Where(c => cases.Contains(c.Id) && c.BeneficiaryId == merge.KeptId).ExecuteUpdateAsync(c => c.SetProperty(moved => moved.BeneficiaryId, merge.MergedId), ct);
        await db.Contacts.Where(c => contacts.Contains(c.Id) && c.BeneficiaryId == merge.KeptId).ExecuteUpdateAsync(c => c.SetProperty(moved => moved.BeneficiaryId, merge.MergedId), ct);
        await together.CommitAsync(ct);
        return true;
    });
}
