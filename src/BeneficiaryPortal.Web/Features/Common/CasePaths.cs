using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Where each move of a case has its page. A path that is not here is no button.</summary>
public static class CasePaths
{
    /// <summary>The case page of staff.</summary>
    public static string Case(string number) => $"/cases/{number}";

    /// <summary>The request page of the beneficiary.</summary>
    public static string Request(string number) => $"/requests/{number}";

    public static string For(CaseAction action, string number) => $"/cases/{number}/{Segment(action)}";

    public static string OwnFor(CaseAction action, string number) => $"/requests/{number}/{Segment(action)}";

    public static string Segment(CaseAction action) => action switch
    {
        CaseAction.Submit => "submit",
        CaseAction.TakeUp => "take-up",
        CaseAction.ReturnForCompletion => "return",
        CaseAction.Resubmit => "resubmit",
        CaseAction.ReferToResearcher => "refer",
        CaseAction.AnswerReferral => "answer",
        CaseAction.ConfirmVerification => "verify",
        CaseAction.SignDeclaration => "declaration",
        CaseAction.RecordPaperDeclaration => "paper-declaration",
        CaseAction.ReferToCommittee => "to-committee",
        CaseAction.RecordStudy => "study",
        CaseAction.Decide => "decision",
        CaseAction.ReleaseReply => "release",
        CaseAction.ReleaseReplyEarly => "early-release",
        CaseAction.CompleteRegistration => "registration",
        CaseAction.StartService => "start-service",
        CaseAction.RecordDelivery => "delivery",
        CaseAction.CompleteService => "complete-service",
        CaseAction.Close => "close",
        CaseAction.Withdraw => "withdraw",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "This action has no page."),
    };
}
