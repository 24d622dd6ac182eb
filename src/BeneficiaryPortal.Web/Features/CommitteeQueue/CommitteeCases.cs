using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

/// <summary>Where the committee's cases stand: what waits for it, what is on the way to it, what it has done.</summary>
public enum CommitteeView
{
    Awaiting,
    Studies,
    Held,
    Replied,
}

/// <param name="YouVerified">The reader verified this case, so neither studies it nor decides on it (CNF-2).</param>
/// <param name="YouStudied">The reader studied this case, so does not decide on it (CNF-2).</param>
public sealed record CommitteeRow(
    QueueKey Key,
    string Number,
    string FullName,
    BilingualText Kind,
    CaseState State,
    DateOnly DueOn,
    DateOnly GivenOn,
    DateOnly FloorOn,
    DateTime? RepliedAt,
    Verdict? Recommendation,
    string? StudiedBy,
    Verdict? Verdict,
    bool YouVerified,
    bool YouStudied) : IQueueRow;

public sealed record CommitteeQueuePage(CommitteeView View, QueuePage<CommitteeRow> Queue, IReadOnlyDictionary<CommitteeView, CommitteeCount> Counts, DateOnly Today)
{
    public CommitteeCount CountOf(CommitteeView view) => Counts.GetValueOrDefault(view, new CommitteeCount(0, 0, 0));
}

/// <summary>How many cases are in a view, how many of them past their day and how many near it.</summary>
public sealed record CommitteeCount(int All, int Late, int Soon);

public sealed class CommitteeCases(PortalDb db, CurrentUser user)
{
    private static readonly CaseAction[] Verifying = ActionsOf(Duty.Verification);
    private static readonly CaseAction[] Studying = ActionsOf(Duty.Study);
    private static readonly CaseAction[] Replying = [CaseAction.ReleaseReply, CaseAction.ReleaseReplyEarly];

    public async Task<CommitteeQueuePage> HandleAsync(CommitteeView view, QueuePlace place, CancellationToken ct)
    {
        var acting = user.Acting;
        var cases = db.Cases.AsNoTracking().VisibleTo(acting).Where(c => c.Notice != null);
        var queue = await PageAsync(In(cases, view), place with { LatestFirst = view == CommitteeView.Replied }, acting.UserId, ct);
        var today = RiyadhTime.DayOf(acting.At);
        return new CommitteeQueuePage(view, queue, await CountAsync(cases, today, ct), today);
    }

    /// <summary>What is under way. What has been replied to grows for ever and is not counted.</summary>
    private static async Task<IReadOnlyDictionary<CommitteeView, CommitteeCount>> CountAsync(IQueryable<SupportCase> cases, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(DueIn.Soon);
        return await cases.Where(c => c.State == CaseState.AwaitingDecision || c.State == CaseState.UnderStudy || c.State == CaseState.ReplyHeld)
            .GroupBy(c => c.State)
            .Select(g => new { State = g.Key, All = g.Count(), Late = g.Count(c => c.DueOn < today), Soon = g.Count(c => c.DueOn >= today && c.DueOn <= soon) })
            .ToDictionaryAsync(g => ViewOf(g.State), g => new CommitteeCount(g.All, g.Late, g.Soon), ct);
    }

    private static CommitteeView ViewOf(CaseState state) => state switch
    {
        CaseState.UnderStudy => CommitteeView.Studies,
        CaseState.AwaitingDecision => CommitteeView.Awaiting,
        CaseState.ReplyHeld => CommitteeView.Held,
        _ => CommitteeView.Replied,
    };

    private static IQueryable<SupportCase> In(IQueryable<SupportCase> cases, CommitteeView view) => view switch
    {
        CommitteeView.Studies => cases.Where(c => c.State == CaseState.UnderStudy),
        CommitteeView.Held => cases.Where(c => c.State == CaseState.ReplyHeld),
        CommitteeView.Replied => cases.Where(c => c.History.Any(e => Replying.Contains(e.Action))),
        _ => cases.Where(c => c.State == CaseState.AwaitingDecision),
    };

    private static Task<QueuePage<CommitteeRow>> PageAsync(IQueryable<SupportCase> cases, QueuePlace place, Guid? reader, CancellationToken ct) =>
        cases.PageAsync(
            place,
            c => new CommitteeRow(
                new QueueKey(c.DueOn, c.Id),
                c.Number,
                c.Beneficiary.FullName,
                c.Kind.Name,
                c.State,
                c.DueOn,
                c.Notice!.GivenOn,
                c.Notice.FloorOn,
                c.History.Where(e => Replying.Contains(e.Action)).Select(e => (DateTime?)e.At).FirstOrDefault(),
                c.Study == null ? null : c.Study.Recommendation,
                c.Study == null ? null : c.Study.StudiedBy,
                c.Decision == null ? null : c.Decision.Verdict,
                c.History.Any(e => e.ById == reader && Verifying.Contains(e.Action)),
                c.History.Any(e => e.ById == reader && Studying.Contains(e.Action))),
            ct);

    private static CaseAction[] ActionsOf(Duty duty) => [.. CaseWorkflow.Table.Where(row => row.Duty == duty).Select(row => row.Action).Distinct()];
}
