namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>A stored document is not what was stored, or may not be shown yet. Nothing of it is given out.</summary>
public sealed class DocumentUnreadableException : Exception
{
    public DocumentUnreadableException()
    {
    }

    public DocumentUnreadableException(string message)
        : base(message)
    {
    }

    public DocumentUnreadableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
