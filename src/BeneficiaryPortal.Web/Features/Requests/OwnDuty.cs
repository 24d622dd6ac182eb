using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>What the way forward waits for from the applicants themselves; the request lapses when its day passes without it.</summary>
public sealed record OwnDuty(CaseAction Action, string Href)
{
    public static OwnDuty? In(CaseState state, string number) => state switch
    {
        CaseState.Draft => For(CaseAction.Submit, number),
        CaseState.Returned => For(CaseAction.Resubmit, number),
        CaseState.AwaitingDeclaration => For(CaseAction.SignDeclaration, number),
        _ => null,
    };

    private static OwnDuty For(CaseAction action, string number) => new(action, CasePaths.OwnFor(action, number));
}
