using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.TagHelpers;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>How each state is coloured, for every reader.</summary>
public static class StateTones
{
    public static Tone Of(CaseState state) => state switch
    {
        CaseState.Draft or CaseState.Closed or CaseState.Withdrawn or CaseState.Lapsed => Tone.Mute,
        CaseState.Returned or CaseState.AwaitingDeclaration => Tone.Warn,
        CaseState.Accepted or CaseState.Registered or CaseState.InService => Tone.Ok,
        CaseState.Refused => Tone.Danger,
        _ => Tone.Info,
    };
}
