using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

public static class CaseTargetDays
{
    /// <summary>The days within which a case should leave this state.</summary>
    /// <returns>Null where the policy's floor decides instead, and in an end state.</returns>
    public static int? DaysIn(this CaseTargets targets, CaseState state) => state switch
    {
        CaseState.Draft => targets.Draft,
        CaseState.Submitted => targets.TakeUp,
        CaseState.UnderVerification => targets.Verification,
        CaseState.Returned => targets.Completion,
        CaseState.WithResearcher => targets.ResearcherAnswer,
        CaseState.AwaitingDeclaration => targets.Declaration,
        CaseState.Declared => targets.CommitteeReferral,
        CaseState.UnderStudy => targets.Study,
        CaseState.Accepted => targets.Registration,
        CaseState.Refused => targets.ClosingRefused,
        CaseState.Registered => targets.StartOfService,
        CaseState.InService => targets.Service,
        _ => null,
    };
}
