using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Research;

/// <summary>The two things that wait for a researcher: questions to answer (STP-3) and cases to study.</summary>
public enum ResearchView
{
    Questions,
    Studies,
}

public sealed record ResearchRow(QueueKey Key, string Number, string FullName, BilingualText Kind, DateOnly DueOn, string? Question, DateTime? AskedAt, DateOnly? ReferredOn)
    : IQueueRow
{
    private const int Short = 160;

    public string? QuestionInShort => Question is { Length: > Short } ? string.Concat(Question.AsSpan(0, Short), "…") : Question;
}

public sealed record ResearchQueuePage(ResearchView View, QueuePage<ResearchRow> Queue, int Questions, int Studies, bool HasReferrals, DateOnly Today);

public sealed class ResearchQueue(PortalDb db, CurrentUser user, PolicyInForce policy)
{
    public async Task<ResearchQueuePage> HandleAsync(ResearchView? view, QueuePlace place, CancellationToken ct)
    {
        var acting = user.Acting;
        var cases = db.Cases.AsNoTracking().VisibleTo(acting);
        var counts = await cases.Where(c => c.State == CaseState.WithResearcher || c.State == CaseState.UnderStudy)
            .GroupBy(c => c.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        var questions = counts.GetValueOrDefault(CaseState.WithResearcher);

        // A policy without a referral (001) has no questions, unless some are left of the one before.
        var hasReferrals = questions > 0 || (await policy.ReadAsync(ct)).Terms.Has(PolicySteps.ResearcherReferral);
        var shown = hasReferrals ? view ?? ResearchView.Questions : ResearchView.Studies;
        var queue = await PageAsync(cases, shown, place, ct);
        return new ResearchQueuePage(shown, queue, questions, counts.GetValueOrDefault(CaseState.UnderStudy), hasReferrals, RiyadhTime.DayOf(acting.At));
    }

    private static Task<QueuePage<ResearchRow>> PageAsync(IQueryable<SupportCase> cases, ResearchView view, QueuePlace place, CancellationToken ct)
    {
        var state = view == ResearchView.Questions ? CaseState.WithResearcher : CaseState.UnderStudy;
        return cases.Where(c => c.State == state).PageAsync(
            place,
            c => new ResearchRow(
                new QueueKey(c.DueOn, c.Id),
                c.Number,
                c.Beneficiary.FullName,
                c.Kind.Name,
                c.DueOn,
                c.Referrals.OrderByDescending(r => r.Sequence).Select(r => r.Question).FirstOrDefault(),
                c.Referrals.OrderByDescending(r => r.Sequence).Select(r => (DateTime?)r.AskedAt).FirstOrDefault(),
                c.Notice == null ? null : c.Notice.GivenOn),
            ct);
    }
}
