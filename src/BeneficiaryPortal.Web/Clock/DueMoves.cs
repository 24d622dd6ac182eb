using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Clock;

/// <summary>What the portal does because a day has come: replies go out on their floor (STP-5), forgotten requests lapse.</summary>
public sealed class DueMoves(PortalDb db, TimeProvider clock, ILogger<DueMoves> logger)
{
    private static readonly IReadOnlyList<CaseState> Waiting =
        [.. CaseWorkflow.Table.Where(row => row.Action is CaseAction.Lapse or CaseAction.ReleaseReply).Select(row => row.From).Distinct()];

    /// <summary>Makes every move that is due.</summary>
    /// <returns>How many were made here; a case that another node moved first is not counted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var made = 0;
        foreach (var id in await DueAsync(ct))
        {
            made += await MoveAsync(id, ct) ? 1 : 0;
        }

        return made;
    }

    /// <summary>A reply may go out on its day; a request lapses when its day is over.</summary>
    private Task<List<long>> DueAsync(CancellationToken ct)
    {
        var today = RiyadhTime.Today(clock);
        return db.Cases
            .Where(c => Waiting.Contains(c.State) && c.DueOn <= today && (c.State == CaseState.ReplyHeld || c.DueOn < today))
            .OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(ct);
    }

    private async Task<bool> MoveAsync(long id, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var portal = ActingUser.ThePortal(clock.GetUtcNow().UtcDateTime);
        try
        {
            var due = await db.Cases.Whole().SingleAsync(c => c.Id == id, ct);
            if (due.State == CaseState.ReplyHeld)
            {
                due.ReleaseReply(portal);
            }
            else
            {
                due.Lapse(portal);
            }

            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception overtaken) when (overtaken is MoveRefusedException || (overtaken is DbUpdateException failure && failure.IsLostRace()))
        {
            logger.LogInformation(overtaken, "Case {CaseId} was moved by somebody else first", id);
            return false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The others are due too; this one is tried again with the next run.
            logger.LogError(failure, "Case {CaseId} could not be moved though its day has come", id);
            return false;
        }
    }
}
