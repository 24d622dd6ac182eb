namespace BeneficiaryPortal.Domain.Cases;

/// <summary>Everything that can be done to a case. Only <see cref="Open"/> is no row of the workflow: it makes the case.</summary>
public enum CaseAction
{
    Open,
    Submit,
    TakeUp,
    ReturnForCompletion,
    Resubmit,
    ReferToResearcher,
    AnswerReferral,
    ConfirmVerification,
    SignDeclaration,
    RecordPaperDeclaration,
    ReferToCommittee,
    RecordStudy,
    Decide,
    ReleaseReply,
    ReleaseReplyEarly,
    CompleteRegistration,
    StartService,
    RecordDelivery,
    CompleteService,
    Close,
    Withdraw,
    Lapse,
}
