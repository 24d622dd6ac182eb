using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Clock;

/// <summary>Before a request lapses because its applicant does nothing, they are reminded: once a stay in that state.</summary>
public sealed class Reminders(PortalDb db, Outbox outbox, TimeProvider clock, ILogger<Reminders> logger)
{
    public const int DaysBefore = 3;

    private static readonly IReadOnlyList<CaseState> Lapsing = [.. CaseWorkflow.Table.Where(row => row.Action == CaseAction.Lapse).Select(row => row.From).Distinct()];

    /// <returns>How many were reminded here; a case that another node reminded first is not counted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var reminded = 0;
        foreach (var id in await DueAsync(ct))
        {
            reminded += await RemindAsync(id, ct) ? 1 : 0;
        }

        return reminded;
    }

    private Task<List<long>> DueAsync(CancellationToken ct)
    {
        var today = RiyadhTime.Today(clock);
        var until = today.AddDays(DaysBefore);
        return db.Cases
            .Where(c => Lapsing.Contains(c.State) && c.DueOn >= today && c.DueOn <= until)
            .Where(c => !db.Messages.Any(m => m.CaseId == c.Id && m.Kind == MessageKind.DraftExpires && m.EventSequence == c.History.Max(e => e.Sequence)))
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
    }

    private async Task<bool> RemindAsync(long id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        try
        {
            var due = await db.Cases.Whole().SingleAsync(c => c.Id == id, ct);
            outbox.Add(db, MessageKind.DraftExpires, due, due.History[^1].Sequence);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException twice) when (UniqueIndexViolation.Is(twice, "IX_OutboxMessages_CaseId_EventSequence_Kind_Way"))
        {
            logger.LogInformation("The applicant of case {CaseId} was reminded by another node first", id);
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The others are to be reminded too; this one is tried again with the next run.
            logger.LogError(failure, "The applicant of case {CaseId} could not be reminded", id);
            return false;
        }
    }
}
