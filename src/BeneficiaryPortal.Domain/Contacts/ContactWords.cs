namespace BeneficiaryPortal.Domain.Contacts;

/// <summary>Who reached whom.</summary>
public enum ContactDirection
{
    Incoming,
    Outgoing,
}

/// <summary>What somebody came, called or wrote for.</summary>
public enum ContactPurpose
{
    NewRequest,
    FollowUp,
    Documents,
    Inquiry,
    Complaint,
    Other,
}

/// <summary>How far a contact is. Nothing moves it on but a person: there is no timer (STP-1).</summary>
public enum ContactStage
{
    Waiting,
    UnderWay,
    Ended,
}

/// <summary>Why something cannot be done to a contact.</summary>
public enum ContactRefusal
{
    /// <summary>None of the user's roles receives people.</summary>
    NotYourRole,

    /// <summary>The policy in force has no such channel (CHN-1..9).</summary>
    NotInThisPolicy,

    /// <summary>It was registered by another representative (CHN-8).</summary>
    NotYourContact,

    /// <summary>Nobody receives themselves (CNF-2).</summary>
    OwnContact,

    /// <summary>Somebody is already with the visitor, or was.</summary>
    NotWaiting,

    /// <summary>It has not begun, or is over.</summary>
    NotUnderWay,

    /// <summary>Nobody was promised a call, or it is made.</summary>
    NoCallBackDue,

    /// <summary>A call back is promised for today or later.</summary>
    CallBackPast,

    /// <summary>A request of somebody else cannot have come of it.</summary>
    OfSomebodyElse,

    /// <summary>A day is counted when it has come.</summary>
    DayToCome,
}

/// <summary>What a contact refused.</summary>
public sealed class ContactRefusedException(ContactRefusal refusal) : Exception($"The contact refused: {refusal}")
{
    public ContactRefusal Refusal { get; } = refusal;
}
