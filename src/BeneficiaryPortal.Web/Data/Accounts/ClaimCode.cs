namespace BeneficiaryPortal.Web.Data.Accounts;

/// <summary>A code handed over on paper at the desk, which joins a person's new account to the file that the desk opened. The row stays as the record of it.</summary>
public sealed class ClaimCode
{
    public const int NameLength = PortalUser.FullNameLength;

    public required Guid Id { get; init; }
    public required long BeneficiaryId { get; init; }

    /// <summary>A keyed hash: whoever reads this table cannot claim a file.</summary>
    public required string Hash { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public required Guid IssuedById { get; init; }
    public required string IssuedByName { get; init; }
    public int Tries { get; set; }

    /// <summary>When a newer one took its place.</summary>
    public DateTime? VoidedAt { get; set; }
    public DateTime? RedeemedAt { get; set; }
}
