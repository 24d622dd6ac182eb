using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Clock;

/// <summary>Files that came while the antivirus gave no answer: asked again, then opened for those who may see them, or taken out with the reason, and the applicant is told.</summary>
public sealed class AwaitedScans(PortalDb db, DocumentIntake intake, Outbox outbox, TimeProvider clock, ILogger<AwaitedScans> logger)
{
    private const int AtOnce = 20;

    /// <returns>How many were answered for.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var answered = 0;
        foreach (var waiting in await WaitingAsync(ct))
        {
            try
            {
                answered += await ScanAsync(waiting, ct) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The others wait too; this one is tried again with the next run.
                logger.LogWarning(failure, "A file of {Owner} could not be scanned: {Waiting}", waiting.IsOfCase ? "a case" : "a contact", waiting);
            }
        }

        return answered;
    }

    private async Task<IReadOnlyList<Waiting>> WaitingAsync(CancellationToken ct)
    {
        var documents = await db.Cases.AsNoTracking()
            .SelectMany(c => c.Documents.Where(d => d.AwaitsScan), (c, file) => new { c.Id, File = file })
            .OrderBy(d => d.File.AddedAt).Take(AtOnce).Select(d => new Waiting(true, d.Id, d.File.Id, d.File.StoredName, d.File.AddedAt)).ToListAsync(ct);
        var papers = await db.Contacts.AsNoTracking().IgnoreAutoIncludes()
            .SelectMany(c => c.Papers.Where(p => p.AwaitsScan), (c, file) => new { c.Id, File = file })
            .OrderBy(p => p.File.AddedAt).Take(AtOnce).Select(p => new Waiting(false, p.Id, p.File.Id, p.File.StoredName, p.File.AddedAt)).ToListAsync(ct);
        return [.. documents.Concat(papers).OrderBy(one => one.AddedAt).Take(AtOnce)];
    }

    private async Task<bool> ScanAsync(Waiting waiting, CancellationToken ct)
    {
        var result = await intake.ScanAgainAsync(waiting.StoredName, ct);
        if (result is AcceptedDocument { State: DocumentState.AwaitingScan })
        {
            return false;
        }

        db.ChangeTracker.Clear();
        var (file, refused) = ((result as AcceptedDocument)?.AsStored(), (result as RefusedDocument)?.Reason.ToString());
        var portal = ActingUser.ThePortal(clock.GetUtcNow().UtcDateTime);
        if (waiting.IsOfCase)
        {
            var c = await db.Cases.Whole().SingleAsync(c => c.Id == waiting.OwnerId, ct);
            c.DocumentScanned(waiting.FileId, file, refused, portal);
            if (refused is not null)
            {
                outbox.Add(db, MessageKind.DocumentRefused, c);
            }
        }
        else
        {
            (await db.Contacts.SingleAsync(c => c.Id == waiting.OwnerId, ct)).PaperScanned(waiting.FileId, file, refused, portal);
        }

        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <param name="IsOfCase">Of a case, else of a contact.</param>
    /// <param name="OwnerId">Of which.</param>
    /// <param name="FileId">Its number there.</param>
    private sealed record Waiting(bool IsOfCase, long OwnerId, int FileId, string StoredName, DateTime AddedAt);
}
