using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>A request as its owner's list shows it.</summary>
public sealed record RequestCard(string Number, BilingualText Kind, CaseState State, DateTime OpenedAt, DateTime? SubmittedAt, DateOnly DueOn)
{
    public OwnDuty? Duty => OwnDuty.In(State, Number);
}

/// <param name="Cards">Newest first.</param>
/// <param name="Next">The number after which the next page begins.</param>
/// <param name="IsFirst">Whether these are the newest.</param>
public sealed record RequestListPage(IReadOnlyList<RequestCard> Cards, string? Next, bool IsFirst);

/// <summary>A request as its owner follows it.</summary>
public sealed record RequestStatusPage(SupportCase Case)
{
    public IReadOnlyList<StageLine> Stages { get; } = StageLine.For(Case);
    public OwnDuty? Duty { get; } = OwnDuty.In(Case.State, Case.Number);
    public bool CanWithdraw { get; } = CaseWorkflow.Find(Case.State, CaseAction.Withdraw, Case.Policy.Terms, verdict: null) is not null;
    public IReadOnlyList<string> ToMend { get; } = Case.State == CaseState.Returned ? MendList.Of(Case) : [];
    public bool IsBeforeTheCommittee { get; } = PublicStages.Of(Case.State) == PublicStage.CommitteeStudy;
}
