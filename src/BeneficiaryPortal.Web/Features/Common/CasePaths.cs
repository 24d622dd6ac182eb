using System.Globalization;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common.Documents;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Where each move of a case has its page. A path that is not here is no button.</summary>
public static class CasePaths
{
    private const Roles DeskOrHead =
        Roles.RelationsOfficer | Roles.BranchRepresentative | Roles.ServiceCentreManager | Roles.GeneralDirector;

    /// <summary>The case page of staff.</summary>
    public static string Case(string number) => $"/cases/{number}";

    /// <summary>The list from which somebody of staff comes to a case, by what they do most.</summary>
    public static string QueueOf(Roles roles) => roles switch
    {
        _ when (roles & DeskOrHead) != Roles.None => "/cases",
        _ when (roles & Roles.SocialResearcher) != Roles.None => "/research",
        _ => "/committee",
    };

    /// <summary>The request page of the beneficiary.</summary>
    public static string Request(string number) => $"/requests/{number}";

    /// <summary>Whether this is a page of the applicant's own. Of pages that the desk has too, the address alone says whose it is.</summary>
    public static bool IsOwn(PathString path) => path.StartsWithSegments("/requests", StringComparison.Ordinal);

    /// <summary>What the applicant still has to do on a request that is open to them.</summary>
    public static string OwnTasks(string number) => $"/requests/{number}/tasks";

    /// <summary>The page on which the applicant answers this section.</summary>
    public static string OwnSection(RequestSection section, string number) => $"/requests/{number}/{PageOf(section)}";

    /// <summary>The page on which the desk answers all sections but the family's.</summary>
    public static string DeskAnswers(string number) => $"/cases/{number}/answers";

    /// <summary>Where the desk answers this section.</summary>
    public static string DeskSection(RequestSection section, string number) =>
        section == RequestSection.Family ? Family(number, own: false) : $"{DeskAnswers(number)}#{Name(section)}";

    /// <summary>The household of a request: of its owner's, or at the desk.</summary>
    public static string Family(string number, bool own) => $"{Base(number, own)}/family";

    /// <summary>The documents of a request: of its owner's, or at the desk.</summary>
    public static string Documents(string number, bool own) => $"{Base(number, own)}/documents";

    /// <summary>One document that is asked for.</summary>
    public static string Slot(string number, string slot, bool own) => $"{Documents(number, own)}/{slot}";

    /// <summary>What lies in the store, for whoever may see it.</summary>
    public static string File(string number, int documentId, bool own) => FilePaths.File(Documents(number, own), documentId);

    /// <summary>Where a document is compared with the data.</summary>
    public static string Check(string number, string slot) => $"/cases/{number}/checks/{slot}";

    public static string For(CaseAction action, string number) => $"/cases/{number}/{Segment(action)}";

    public static string OwnFor(CaseAction action, string number) => $"/requests/{number}/{Segment(action)}";

    private static string Base(string number, bool own) => own ? Request(number) : Case(number);

    private static string PageOf(RequestSection section) => section == RequestSection.Family ? "family" : $"sections/{Name(section)}";

    private static string Name(RequestSection section) => section.ToString().ToLowerInvariant();

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
