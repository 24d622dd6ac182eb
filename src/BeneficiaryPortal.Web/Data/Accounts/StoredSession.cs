namespace BeneficiaryPortal.Web.Data.Accounts;

/// <summary>A sign-in as the server remembers it. Deleting the row ends it at the next request.</summary>
public sealed class StoredSession
{
    public const int KeyLength = 64;
    public const int DeviceLength = 60;

    /// <summary>The digest of what the cookie carries: whoever reads this table cannot make a cookie of it.</summary>
    public required string Key { get; init; }
    public required Guid UserId { get; init; }
    public required byte[] Ticket { get; set; }
    public required DateTime StartedAt { get; init; }
    public required DateTime LastSeenAt { get; set; }
    public required DateTime ExpiresAt { get; set; }

    /// <summary>The kind of browser, so that people recognise their own sign-ins.</summary>
    public required string Device { get; init; }
}
