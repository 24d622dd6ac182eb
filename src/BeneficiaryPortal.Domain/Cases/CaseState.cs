namespace BeneficiaryPortal.Domain.Cases;

/// <summary>Where a case stands inside the association. Beneficiaries see its <see cref="PublicStage"/>, never this.</summary>
public enum CaseState
{
    [Stage(PublicStage.Preparing)]
    Draft,

    [Stage(PublicStage.Received)]
    Submitted,

    [Stage(PublicStage.Checking)]
    UnderVerification,

    [Stage(PublicStage.Checking)]
    Returned,

    [Stage(PublicStage.Checking)]
    WithResearcher,

    [Stage(PublicStage.Declaration)]
    AwaitingDeclaration,

    [Stage(PublicStage.Declaration)]
    Declared,

    [Stage(PublicStage.CommitteeStudy)]
    UnderStudy,

    [Stage(PublicStage.CommitteeStudy)]
    AwaitingDecision,

    /// <summary>Decided; the reply waits for the floor of the policy (STP-5). Outwardly still under study.</summary>
    [Stage(PublicStage.CommitteeStudy)]
    ReplyHeld,

    [Stage(PublicStage.Reply)]
    Accepted,

    [Stage(PublicStage.Reply)]
    Refused,

    [Stage(PublicStage.Registration)]
    Registered,

    [Stage(PublicStage.Service)]
    InService,

    [Stage(PublicStage.Ended)]
    Closed,

    [Stage(PublicStage.Ended)]
    Withdrawn,

    [Stage(PublicStage.Ended)]
    Lapsed,
}
