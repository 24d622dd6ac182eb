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

/// <summary>One file that belongs to something: who put it there, and who took it out again. What is taken out stays written down.</summary>
public abstract class KeptFile
{
    public const int StoredNameLength = 32;
    public const int ContentTypeLength = 40;
    public const int Sha256Length = 64;
    public const int ReasonLength = 40;

    private protected KeptFile()
    {
    }

    private protected KeptFile(int id, DocumentFile file, ActingUser by)
    {
        Id = id;
        Take(file);
        (AddedById, AddedBy, AddedAt) = (by.UserId, by.Name, by.At);
    }

    /// <summary>From 1 within what it belongs to.</summary>
    public int Id { get; private set; }
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

    /// <summary>Why the portal did not keep it; null where a person took it out.</summary>
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

    /// <summary>The antivirus answered: the file as it lies there now, or why it was refused.</summary>
    internal void Scanned(DocumentFile? file, string? refusedBecause, ActingUser portal)
    {
        if (file is null)
        {
            Remove(portal, refusedBecause);
        }
        else
        {
            Take(file);
        }
    }

    /// <summary>The number of the next file beside these.</summary>
    internal static int NextId(IReadOnlyCollection<KeptFile> files) => files.Count == 0 ? 1 : files.Max(one => one.Id) + 1;
}
