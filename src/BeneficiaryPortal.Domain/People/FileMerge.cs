namespace BeneficiaryPortal.Domain.People;

/// <summary>Why two files cannot be merged, or a merge undone.</summary>
public enum MergeRefusal
{
    /// <summary>It is one file.</summary>
    SameFile,

    /// <summary>One of the two was merged already.</summary>
    AlreadyMerged,

    /// <summary>Each has an account: the person must give one up first.</summary>
    TwoAccounts,

    /// <summary>Nobody merges their own file (CNF-2).</summary>
    OwnFile,

    /// <summary>It was undone already.</summary>
    AlreadyUndone,
}

/// <summary>Two files that were found to be one person's. It remembers what went where, so that it can be undone to the last row.</summary>
public sealed class FileMerge
{
    public const int ReasonLength = 500;

    private FileMerge()
    {
    }

    public long Id { get; private set; }
    public long KeptId { get; private set; }
    public Beneficiary Kept { get; private set; } = null!;
    public long MergedId { get; private set; }
    public Beneficiary Merged { get; private set; } = null!;

    /// <summary>What belonged to the merged file, by kind.</summary>
    public MovedRows Moved { get; private set; } = null!;

    /// <summary>The account that went along.</summary>
    public Guid? MovedAccountId { get; private set; }
    public string Reason { get; private set; } = null!;
    public string MergedBy { get; private set; } = null!;
    public DateTime MergedAt { get; private set; }
    public string? UndoneBy { get; private set; }
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Why these two cannot be merged by this user, or null.</summary>
    public static MergeRefusal? WhyNot(Beneficiary kept, Beneficiary merged, ActingUser by) =>
        kept.Id == merged.Id ? MergeRefusal.SameFile
        : kept.MergedIntoId is not null || merged.MergedIntoId is not null ? MergeRefusal.AlreadyMerged
        : by.UserId is { } user && (kept.UserId == user || merged.UserId == user) ? MergeRefusal.OwnFile
        : kept.UserId is not null && merged.UserId is not null ? MergeRefusal.TwoAccounts
        : null;

    /// <summary>Merges one file into the other. The rows named in <paramref name="moved"/> are the caller's to move, in the same transaction.</summary>
    /// <exception cref="MergeRefusedException"><see cref="WhyNot"/> says why.</exception>
    public static FileMerge Of(Beneficiary kept, Beneficiary merged, MovedRows moved, string reason, ActingUser by)
    {
        if (WhyNot(kept, merged, by) is { } refusal)
        {
            throw new MergeRefusedException(refusal);
        }

        var account = merged.GiveUpAccount();
        if (account is { } user)
        {
            kept.BelongsTo(user);
        }

        merged.MergeInto(kept.Id);
        return new FileMerge
        {
            KeptId = kept.Id,
            Kept = kept,
            MergedId = merged.Id,
            Merged = merged,
            Moved = moved,
            MovedAccountId = account,
            Reason = reason,
            MergedBy = by.Name,
            MergedAt = by.At,
        };
    }

    /// <summary>Both files are as they were; what came in since stays with the one that was kept.</summary>
    /// <exception cref="MergeRefusedException">It was undone already.</exception>
    public void Undo(ActingUser by)
    {
        if (UndoneAt is not null)
        {
            throw new MergeRefusedException(MergeRefusal.AlreadyUndone);
        }

        Merged.StandAlone();
        if (MovedAccountId is { } account && Kept.UserId == account)
        {
            Kept.GiveUpAccount();
            Merged.BelongsTo(account);
        }

        (UndoneBy, UndoneAt) = (by.Name, by.At);
    }
}

/// <summary>The rows that went from one file to the other.</summary>
/// <param name="Cases">Requests.</param>
public sealed record MovedRows(IReadOnlyList<long> Cases)
{
    public IReadOnlyList<long> Contacts { get; init; } = [];
}

/// <summary>A merge that was refused.</summary>
public sealed class MergeRefusedException(MergeRefusal refusal)
    : Exception($"The merge was refused: {refusal}")
{
    public MergeRefusal Refusal { get; } = refusal;
}
