using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

public static class HandIn
{
    /// <summary>How a request in this state is handed in: whoever may do that may change its answers.</summary>
    public static CaseAction Of(CaseState state) => state == CaseState.Draft ? CaseAction.Submit : CaseAction.Resubmit;
}
