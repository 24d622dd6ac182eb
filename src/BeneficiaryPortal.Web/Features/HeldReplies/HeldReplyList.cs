using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.HeldReplies;

public sealed record HeldReplyRow(
    QueueKey Key, string Number, string FullName, BilingualText Kind, DateOnly FloorOn, DateOnly GivenOn, DateTime DecidedAt, Verdict Verdict) : IQueueRow;

public sealed record HeldRepliesPage(QueuePage<HeldReplyRow> Queue, int Held, DateOnly Today);

/// <summary>The decisions that wait for their floor (STP-5), soonest first.</summary>
public sealed class HeldReplyList(PortalDb db, CurrentUser user)
{
    public async Task<HeldRepliesPage> HandleAsync(QueuePlace place, CancellationToken ct)
    {
        var acting = user.Acting;
        var held = db.Cases.AsNoTracking().VisibleTo(acting).Where(c => c.State == CaseState.ReplyHeld);
        var queue = await held.PageAsync(
            place,
            c => new HeldReplyRow(
                new QueueKey(c.DueOn, c.Id),
                c.Number,
                c.Beneficiary.FullName,
                c.Kind.Name,
                c.Notice!.FloorOn,
                c.Notice.GivenOn,
                c.Decision!.DecidedAt,
                c.Decision.Verdict),
            ct);
        return new HeldRepliesPage(queue, await held.CountAsync(ct), RiyadhTime.DayOf(acting.At));
    }
}
