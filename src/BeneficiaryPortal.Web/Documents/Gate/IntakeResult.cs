namespace BeneficiaryPortal.Web.Documents.Gate;

public enum DocumentState
{
    /// <summary>Scanned where an antivirus is configured, rewritten, and fit to be shown.</summary>
    Clean,

    /// <summary>The antivirus gave no answer: kept as it came, encrypted, and shown to nobody.</summary>
    AwaitingScan,
}

/// <summary>What became of a file that was sent.</summary>
public abstract record IntakeResult;

/// <param name="StoredName">Its random name in the store.</param>
/// <param name="DisplayName">The sender's name for it, with nothing in it that could mislead; its extension is that of its content.</param>
/// <param name="Sha256">Of exactly what was received, in hex: evidence of what was sent.</param>
/// <param name="Size">In bytes, as it is stored and shown.</param>
/// <param name="Pages">One for a picture; of a PDF that awaits its scan, as many as it seems to have.</param>
/// <param name="Width">In pixels, of a picture; as far as is known before it is turned upright, while it awaits its scan.</param>
/// <param name="Height">In pixels, of a picture.</param>
public sealed record AcceptedDocument(
    string StoredName, DocumentState State, DocumentKind Kind, string DisplayName, string Sha256, long Size, int Pages, int Width, int Height) : IntakeResult
{
    public string ContentType => Kind.ContentType();
}

public sealed record RefusedDocument(DocumentRefusal Reason) : IntakeResult;
