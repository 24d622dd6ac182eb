using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>What only applicants themselves, or the desk with them, can do next.</summary>
public enum OwnStep
{
    Send,
    Mend,
    Sign,
}

/// <summary>What the way forward waits for from the applicants themselves; the request lapses when its day passes without it.</summary>
public sealed record OwnDuty(OwnStep Step, string Href)
{
    public static OwnDuty? In(CaseState state, string number) => state switch
    {
        CaseState.Draft => new(OwnStep.Send, CasePaths.OwnTasks(number)),
        CaseState.Returned => new(OwnStep.Mend, CasePaths.OwnTasks(number)),
        CaseState.AwaitingDeclaration => new(OwnStep.Sign, CasePaths.OwnFor(CaseAction.SignDeclaration, number)),
        _ => null,
    };
}
