using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.WorkQueue;

/// <summary>A request as the queue shows it.</summary>
public sealed record DeskRow(
    QueueKey Key, string Number, string FullName, BilingualText Kind, CaseState State, Channel ReceivedThrough, string? TakenUpBy, DateOnly DueOn) : IQueueRow
{
    public bool IsEnded => CaseWorkflow.IsEnd(State);
}

/// <summary>What presses: counted up to a hundred, for beyond that the number says nothing more.</summary>
public sealed record Pressing(int Late, int Today)
{
    public const int Most = 100;
}

public sealed record WorkQueuePage(QueueFilter Filter, QueuePage<DeskRow> Queue, Pressing Pressing, DateOnly Today, bool TakesUp);

/// <summary>The queue in two commands, however long it is.</summary>
public sealed class QueueReading(PortalDb db, CurrentUser user)
{
    public async Task<WorkQueuePage> HandleAsync(QueueFilter filter, CancellationToken ct)
    {
        var acting = user.Acting;
        var today = RiyadhTime.DayOf(acting.At);
        var cases = db.Cases.AsNoTracking().VisibleTo(acting);
        var place = new QueuePlace(filter.After, filter.Before) { LatestFirst = filter.IsLatestFirst };
        var queue = await Narrowed(cases.In(filter.ShownView, today), filter, acting).PageAsync(
            place,
            c => new DeskRow(new QueueKey(c.DueOn, c.Id), c.Number, c.Beneficiary.FullName, c.Kind.Name, c.State, c.ReceivedThrough, c.TakenUpBy, c.DueOn),
            ct);
        return new WorkQueuePage(filter, queue, await PressingAsync(cases, today, ct), today, acting.Has(Roles.RelationsOfficer));
    }

    private static IQueryable<SupportCase> Narrowed(IQueryable<SupportCase> cases, QueueFilter filter, ActingUser acting)
    {
        if (filter.ShownState is { } state)
        {
            cases = cases.Where(c => c.State == state);
        }

        if (filter.ShownChannel is { } channel)
        {
            cases = cases.Where(c => c.ReceivedThrough == channel);
        }

        if (filter.OnlyMine)
        {
            var me = acting.UserId;
            cases = cases.Where(c => c.History.Any(e => e.Action == CaseAction.TakeUp && e.ById == me));
        }

        return filter.OnlyLate ? cases.Late(RiyadhTime.DayOf(acting.At)) : cases;
    }

    private static async Task<Pressing> PressingAsync(IQueryable<SupportCase> cases, DateOnly today, CancellationToken ct)
    {
        var days = await cases.In(DeskView.Desk, today).Where(c => c.DueOn <= today)
            .OrderBy(c => c.DueOn).Select(c => c.DueOn).Take(Pressing.Most).ToListAsync(ct);
        return new Pressing(days.Count(day => day < today), days.Count(day => day == today));
    }
}
