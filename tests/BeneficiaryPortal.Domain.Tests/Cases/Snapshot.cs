using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>Everything about a case that a move may change.</summary>
internal sealed record Snapshot(
    CaseState State,
    int Version,
    CaseOutcome? Outcome,
    DateOnly DueOn,
    int Events,
    int Referrals,
    string? LastAnswer,
    int Deliveries,
    RequestAnswers Answers,
    DateTime? SubmittedAt,
    string? TakenUpBy,
    SignedDeclaration? Declaration,
    CommitteeNotice? Notice,
    Study? Study,
    CommitteeDecision? Decision,
    CompletedRegistration? Registration)
{
    public static Snapshot Of(SupportCase subject) => new(
        subject.State,
        subject.Version,
        subject.Outcome,
        subject.DueOn,
        subject.History.Count,
        subject.Referrals.Count,
        subject.Referrals.Count == 0 ? null : subject.Referrals[^1].Answer,
        subject.Deliveries.Count,
        subject.Answers,
        subject.SubmittedAt,
        subject.TakenUpBy,
        subject.Declaration,
        subject.Notice,
        subject.Study,
        subject.Decision,
        subject.Registration);
}
