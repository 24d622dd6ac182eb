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
        foreach (var (caseId, documentId, storedName) in await WaitingAsync(ct))
        {
            try
            {
                answered += await ScanAsync(caseId, documentId, storedName, ct) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The others wait too; this one is tried again with the next run.
                logger.LogWarning(failure, "Document {DocumentId} of case {CaseId} could not be scanned", documentId, caseId);
            }
        }

        return answered;
    }

    private async Task<IReadOnlyList<(long CaseId, int DocumentId, string StoredName)>> WaitingAsync(CancellationToken ct)
    {
        var waiting = await db.Cases.AsNoTracking()
            .SelectMany(c => c.Documents.Where(d => d.AwaitsScan).Select(d => new { c.Id, DocumentId = d.Id, d.StoredName, d.AddedAt }))
            .OrderBy(d => d.AddedAt).Take(AtOnce).ToListAsync(ct);
        return [.. waiting.Select(d => (d.Id, d.DocumentId, d.StoredName))];
    }

    private async Task<bool> ScanAsync(long caseId, int documentId, string storedName, CancellationToken ct)
    {
        var result = await intake.ScanAgainAsync(storedName, ct);
        if (result is AcceptedDocument { State: DocumentState.AwaitingScan })
        {
            return false;
        }

        db.ChangeTracker.Clear();
        var c = await db.Cases.Whole().SingleAsync(c => c.Id == caseId, ct);
        c.DocumentScanned(
            documentId, (result as AcceptedDocument)?.ForCase(), (result as RefusedDocument)?.Reason.ToString(), ActingUser.ThePortal(clock.GetUtcNow().UtcDateTime));
        if (result is RefusedDocument)
        {
            outbox.Add(db, MessageKind.DocumentRefused, c);
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
