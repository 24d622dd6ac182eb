namespace BeneficiaryPortal.Web.Documents.Gate;

/// <summary>Why a file was not taken. Every value has its own sentence for the person who chose it.</summary>
public enum DocumentRefusal
{
    /// <summary>Nothing was received.</summary>
    Empty,

    /// <summary>More bytes than one document may have.</summary>
    TooLarge,

    /// <summary>More pixels than one picture may have.</summary>
    TooManyPixels,

    TooManyPages,

    /// <summary>Neither JPEG nor PNG nor PDF, by its content or by its name.</summary>
    WrongType,

    /// <summary>The name says one of the three kinds, the content is another.</summary>
    TypeMismatch,

    /// <summary>It begins like a document, but cannot be read to its end.</summary>
    Damaged,

    /// <summary>The antivirus knows it.</summary>
    Infected,

    /// <summary>It could not be rewritten without what may do harm, or the program that does it is missing.</summary>
    CannotBeCleaned,

    /// <summary>The case holds as many documents as it may.</summary>
    QuotaFull,

    /// <summary>A PDF that only opens with a password.</summary>
    PasswordProtected,

    /// <summary>A document that awaited its scan is no longer stored.</summary>
    Missing,
}

/// <summary>Ends an examination. <see cref="DocumentIntake"/> turns it into a result; it never leaves the folder.</summary>
internal sealed class DocumentRefusedException(DocumentRefusal reason) : Exception($"The document is refused: {reason}.")
{
    public DocumentRefusal Reason { get; } = reason;
}
