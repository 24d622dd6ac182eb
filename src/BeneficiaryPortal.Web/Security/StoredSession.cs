namespace BeneficiaryPortal.Web.Security;

/// <summary>A sign-in as the server remembers it. Deleting the row ends it at the next request.</summary>
public sealed class StoredSession
{
    public const int KeyLength = 64;

    public required string Key { get; init; }
    public required Guid UserId { get; init; }
    public required byte[] Ticket { get; set; }
    public required DateTime StartedAt { get; init; }
    public required DateTime ExpiresAt { get; set; }
}
