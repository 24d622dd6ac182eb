namespace BeneficiaryPortal.Web.Data.Messages;

/// <summary>What a message is about. None of them names a decision (STP-5) or a person.</summary>
public enum MessageKind
{
    RequestReceived,
    RequestReturned,
    DeclarationWaiting,
    ReferredToCommittee,
    ReplyReady,
    RequestUpdated,
    RequestClosed,
    RequestWithdrawn,
    RequestLapsed,
    DraftExpires,

    /// <summary>The antivirus answered late, and a file of the request was taken out.</summary>
    DocumentRefused,
    OneTimeCode,

    /// <summary>Somebody asked to open an account for a person who has one; that person alone is told.</summary>
    AccountExists,

    /// <summary>Somebody asked to open an account for a person whose file was opened at the desk; that person alone is told how.</summary>
    FileExists,

    /// <summary>The old number is told that messages and codes go elsewhere from now on.</summary>
    MobileChanged,
}

/// <summary>By which way a message goes.</summary>
public enum MessageWay
{
    Sms,
    Email,
}

/// <summary>Why a message was not taken over.</summary>
public enum SendFault
{
    NoAnswer,
    GatewayAway,
    GatewayRefused,

    /// <summary>The answer lacks the words by which the provider says yes.</summary>
    AnswerUnclear,
    MailServerAway,
    MailServerRefused,

    /// <summary>Nobody vouches for its certificate: nothing was said to it.</summary>
    MailServerUntrusted,
    BadAddress,
    FolderClosed,

    /// <summary>The portal ended in the middle of it, again and again.</summary>
    PortalDied,
    Unexpected,
}

/// <summary>What has become of a message.</summary>
public enum MessageState
{
    Waiting,
    Sent,

    /// <summary>Tried as often as it is worth; an administrator decides.</summary>
    Parked,

    /// <summary>Never sent: an administrator gave it up, or its time was over.</summary>
    GivenUp,
}
