using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Features.WorkQueue;

/// <summary>Whom the requests of a view wait for. Every request stands in exactly one of them, and in <see cref="All"/>.</summary>
public enum DeskView
{
    Desk,
    Applicant,
    Study,
    Ended,
    All,
}

public static class DeskViews
{
    private const Roles Desk = Roles.RelationsOfficer | Roles.BranchRepresentative;
    private const Roles Study = Roles.SocialResearcher | Roles.CommitteeMember | Roles.CommitteeChair;

    // Fields, so that their states stand in the SQL itself and the indexes of the running and the ended are found.
    private static readonly IReadOnlyList<CaseState> Ended = CaseWorkflow.Ends;
    private static readonly IReadOnlyList<CaseState> Running = CaseWorkflow.Running;

    // A draft that the desk can see is the desk's own to finish.
    private static readonly CaseState[] Applicants = [.. CaseWorkflow.StatesWaitingFor(Roles.Beneficiary).Where(state => state != CaseState.Draft)];
    private static readonly CaseState[] Ours = [.. CaseWorkflow.StatesWaitingFor(Desk).Except(Applicants)];
    private static readonly CaseState[] Studied = [.. CaseWorkflow.StatesWaitingFor(Study).Except(Ours), CaseState.ReplyHeld];

    /// <summary>The states that can be met in a view.</summary>
    public static IReadOnlyList<CaseState> StatesOf(DeskView view) => view switch
    {
        DeskView.Desk => Ours,
        DeskView.Applicant => Applicants,
        DeskView.Study => Studied,
        DeskView.Ended => Ended,
        _ => Enum.GetValues<CaseState>(),
    };

    /// <summary>A held reply waits for the desk from the floor of the policy on, and before it for nobody but the days (STP-5).</summary>
    public static IQueryable<SupportCase> In(this IQueryable<SupportCase> cases, DeskView view, DateOnly today) => view switch
    {
        DeskView.Desk => cases.Where(c => Ours.Contains(c.State) && (c.State != CaseState.ReplyHeld || c.DueOn <= today)),
        DeskView.Applicant => cases.Where(c => Applicants.Contains(c.State)),
        DeskView.Study => cases.Where(c => Studied.Contains(c.State) && (c.State != CaseState.ReplyHeld || c.DueOn > today)),
        DeskView.Ended => cases.Where(c => Ended.Contains(c.State)),
        _ => cases,
    };

    /// <summary>Past their day and not ended.</summary>
    public static IQueryable<SupportCase> Late(this IQueryable<SupportCase> cases, DateOnly today) =>
        cases.Where(c => c.DueOn < today && Running.Contains(c.State));
}
