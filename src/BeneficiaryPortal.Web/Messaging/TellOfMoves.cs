using System.Data.Common;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>
/// Sees every save: a new line in the history of a case that its beneficiary should hear of brings its message with it, in the same
/// transaction. No handler can forget it, and the dispatcher wakes once it is committed.
/// </summary>
internal sealed class TellOfMoves(Outbox outbox, OutboxSignal signal, TimeProvider clock) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    /// <summary>What happened longer ago is no news: histories that are brought from elsewhere tell nobody anything.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(1);

    /// <summary>What a beneficiary hears of each move. Never of taking up, studying or deciding: that would tell of a held decision (STP-5).</summary>
    public static MessageKind? NewsOf(CaseAction action) => action switch
    {
        CaseAction.Submit or CaseAction.Resubmit => MessageKind.RequestReceived,
        CaseAction.ReturnForCompletion => MessageKind.RequestReturned,
        CaseAction.ConfirmVerification => MessageKind.DeclarationWaiting,
        CaseAction.ReferToCommittee => MessageKind.ReferredToCommittee,
        CaseAction.ReleaseReply or CaseAction.ReleaseReplyEarly => MessageKind.ReplyReady,
        CaseAction.CompleteRegistration or CaseAction.StartService => MessageKind.RequestUpdated,
        CaseAction.CompleteService or CaseAction.Close => MessageKind.RequestClosed,
        CaseAction.Withdraw => MessageKind.RequestWithdrawn,
        CaseAction.Lapse => MessageKind.RequestLapsed,
        _ => null,
    };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is PortalDb db)
        {
            foreach (var (moved, e, kind) in ToTell(db))
            {
                db.Entry(moved).Reference(c => c.Beneficiary).Load();
                db.Entry(moved).Reference(c => c.Policy).Load();
                outbox.Add(db, kind, moved, e.Sequence);
            }
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDb db)
        {
            foreach (var (moved, e, kind) in ToTell(db))
            {
                await db.Entry(moved).Reference(c => c.Beneficiary).LoadAsync(cancellationToken);
                await db.Entry(moved).Reference(c => c.Policy).LoadAsync(cancellationToken);
                outbox.Add(db, kind, moved, e.Sequence);
            }
        }

        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        WakeFor(eventData.Context, committed: eventData.Context?.Database.CurrentTransaction is null);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => WakeFor(eventData.Context, committed: true);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        WakeFor(eventData.Context, committed: true);
        return Task.CompletedTask;
    }

    private void WakeFor(DbContext? context, bool committed)
    {
        if (committed && context is PortalDb db && db.ChangeTracker.Entries<OutboxMessage>().Any())
        {
            signal.Raise();
        }
    }

    private List<(SupportCase Moved, CaseEvent Event, MessageKind Kind)> ToTell(PortalDb db)
    {
        var since = clock.GetUtcNow().UtcDateTime - News;
        var told = db.ChangeTracker.Entries<OutboxMessage>().Select(m => (m.Entity.Case, m.Entity.EventSequence)).ToHashSet();
        return
        [
            .. from entry in db.ChangeTracker.Entries<SupportCase>()
               from e in entry.Entity.History
               where e.At > since && db.Entry(e).State == EntityState.Added && !told.Contains((entry.Entity, e.Sequence))
               let kind = NewsOf(e.Action)
               where kind is not null
               select (entry.Entity, e, kind.Value),
        ];
    }
}
