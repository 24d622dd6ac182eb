namespace BeneficiaryPortal.Domain.Cases;

/// <summary>Why a move is refused.</summary>
public enum MoveRefusal
{
    /// <summary>The case is not in a state that the action leaves.</summary>
    NotInThisState,

    /// <summary>The policy of this case has no such step.</summary>
    NotInThisPolicy,

    /// <summary>None of the user's roles may do it.</summary>
    NotYourRole,

    /// <summary>It is for the applicant, or for the one who received the request.</summary>
    NotYourRequest,

    /// <summary>Nobody acts as staff on their own request (CNF-2).</summary>
    OwnRequest,

    /// <summary>The user already verified this request (CNF-2).</summary>
    YouVerified,

    /// <summary>The user already studied this request (CNF-2).</summary>
    YouStudied,

    /// <summary>The user already decided on this request (CNF-2).</summary>
    YouDecided,

    /// <summary>The reply may not go out before the floor of the policy (STP-5).</summary>
    FloorNotReached,

    /// <summary>The floor is reached: the reply needs no early release (STP-5).</summary>
    FloorReached,

    /// <summary>Its last day is not over.</summary>
    NotYetDue,

    /// <summary>The policy refers by telephone, and no call was recorded (STP-3h).</summary>
    CallMissing,

    /// <summary>A section that this kind of support asks is not answered (STP-2).</summary>
    SectionsMissing,

    /// <summary>A document that must be brought is not there (STP-2).</summary>
    DocumentsMissing,

    /// <summary>A document was not found good yet (STP-2).</summary>
    ChecksMissing,

    /// <summary>The service is not complete before something was delivered (STP-7).</summary>
    NothingDelivered,
}

/// <summary>A move that the case refused.</summary>
public sealed class MoveRefusedException(MoveRefusal refusal, CaseAction action, CaseState state)
    : Exception($"{action} was refused in {state}: {refusal}")
{
    public MoveRefusal Refusal { get; } = refusal;
    public CaseAction Action { get; } = action;
    public CaseState State { get; } = state;
}
