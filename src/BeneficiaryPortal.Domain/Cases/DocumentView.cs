using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>Somebody of staff opened a file, of a request or of a contact: one row each time.</summary>
public sealed class DocumentView
{
    private DocumentView()
    {
    }

    public long Id { get; private set; }
    public long? CaseId { get; private set; }
    public long? ContactId { get; private set; }

    /// <summary>The number of the file within its request or its contact.</summary>
    public int DocumentId { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = null!;
    public DateTime At { get; private set; }

    public static DocumentView OfCase(long caseId, int documentId, ActingUser by) => Of(documentId, by, caseId, contactId: null);

    public static DocumentView OfContact(long contactId, int paperId, ActingUser by) => Of(paperId, by, caseId: null, contactId);

    private static DocumentView Of(int id, ActingUser by, long? caseId, long? contactId) =>
        new() { CaseId = caseId, ContactId = contactId, DocumentId = id, ById = by.UserId, ByName = by.Name, At = by.At };
}
