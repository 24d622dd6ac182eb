using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>Somebody of staff opened a document: one row each time.</summary>
public sealed class DocumentView
{
    private DocumentView()
    {
    }

    public DocumentView(long caseId, int documentId, ActingUser by)
    {
        (CaseId, DocumentId) = (caseId, documentId);
        (ById, ByName, At) = (by.UserId, by.Name, by.At);
    }

    public long Id { get; private set; }
    public long CaseId { get; private set; }
    public int DocumentId { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = null!;
    public DateTime At { get; private set; }
}
