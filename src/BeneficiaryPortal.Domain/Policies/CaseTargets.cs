using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The association's own target dates. They are a setting and no part of any policy.</summary>
/// <param name="Days">Calendar days within which a case should leave a state.</param>
/// <param name="ReplyDaysAfterFloor">Days after the floor on which the reply is aimed at.</param>
public sealed record CaseTargets(IReadOnlyDictionary<CaseState, int> Days, int ReplyDaysAfterFloor)
{
    public static CaseTargets Usual { get; } = new(
        new Dictionary<CaseState, int>
        {
            [CaseState.Draft] = 30,
            [CaseState.Submitted] = 1,
            [CaseState.UnderVerification] = 3,
            [CaseState.Returned] = 30,
            [CaseState.WithResearcher] = 2,
            [CaseState.AwaitingDeclaration] = 30,
            [CaseState.Declared] = 2,
            [CaseState.UnderStudy] = 7,
            [CaseState.Accepted] = 14,
            [CaseState.Refused] = 7,
            [CaseState.Registered] = 7,
            [CaseState.InService] = 30,
        },
        ReplyDaysAfterFloor: 7);
}
