namespace BeneficiaryPortal.Web.Documents.Gate;

/// <summary>How large one document may be, and how much one case may hold. A page states them before anybody chooses a file.</summary>
public sealed record DocumentLimits
{
    public const long Megabyte = 1024 * 1024;

    public long MaxBytes { get; init; } = 10 * Megabyte;

    public long MaxPixels { get; init; } = 25_000_000;

    public int MaxPages { get; init; } = 50;

    public int MaxFilesPerCase { get; init; } = 30;

    public long MaxBytesPerCase { get; init; } = 100 * Megabyte;

    /// <summary>What a case may still receive.</summary>
    public DocumentQuota Left(int filesHeld, long bytesHeld) => new(MaxFilesPerCase - filesHeld, MaxBytesPerCase - bytesHeld);
}

/// <summary>What a case may still receive.</summary>
public sealed record DocumentQuota(int Files, long Bytes);
