using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>A file as it lies in the store.</summary>
/// <param name="StoredName">Its name there.</param>
/// <param name="FileName">The sender's name for it, fit to be shown.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Pages">One for a picture.</param>
/// <param name="Sha256">Of what was received, in hexadecimal.</param>
/// <param name="AwaitsScan">The antivirus has not answered yet: it is opened for nobody.</param>
public sealed record DocumentFile(string StoredName, string FileName, string ContentType, long Size, int Pages, string Sha256, bool AwaitsScan = false);

/// <summary>One file of a request, in the slot of a document that its kind asks for (STP-2). Once the request was handed in, what is taken out stays written down.</summary>
public sealed class CaseDocument
{
    public const int StoredNameLength = 32;
    public const int ReasonLength = 40;

    private CaseDocument()
    {
    }

    internal CaseDocument(int id, string slot, DocumentFile file, ActingUser by)
    {
        Id = id;
        Slot = slot;
        Take(file);
        (AddedById, AddedBy, AddedAt) = (by.UserId, by.Name, by.At);
    }

    /// <summary>From 1 within its request.</summary>
    public int Id { get; private set; }

    /// <summary>The key of the document that was asked for.</summary>
    public string Slot { get; private set; } = null!;
    public string StoredName { get; private set; } = null!;
    public string FileName { get; private set; } = null!;
    public string ContentType { get; private set; } = null!;
    public long Size { get; private set; }
    public int Pages { get; private set; }
    public string Sha256 { get; private set; } = null!;
    public bool AwaitsScan { get; private set; }
    public Guid? AddedById { get; private set; }
    public string AddedBy { get; private set; } = null!;
    public DateTime AddedAt { get; private set; }
    public string? RemovedBy { get; private set; }
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Why the portal took it out after its scan; null where a person did.</summary>
    public string? RefusedBecause { get; private set; }

    public bool IsHeld => RemovedAt is null;

    internal void Take(DocumentFile file)
    {
        (StoredName, FileName, ContentType) = (file.StoredName, file.FileName, file.ContentType);
        (Size, Pages, Sha256, AwaitsScan) = (file.Size, file.Pages, file.Sha256, file.AwaitsScan);
    }

    internal void Remove(ActingUser by, string? refusedBecause)
    {
        (RemovedBy, RemovedAt, RefusedBecause) = (by.Name, by.At, refusedBecause);
        AwaitsScan = false;
    }
}
