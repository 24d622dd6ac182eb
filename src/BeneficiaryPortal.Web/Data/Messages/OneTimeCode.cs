namespace BeneficiaryPortal.Web.Data.Messages;

/// <summary>What a code opens. One that was sent for one thing opens no other.</summary>
public enum CodePurpose
{
    SignUp,
    SignIn,
    ClaimFile,
    ChangeMobile,
}

/// <summary>A code that went to a mobile number. Neither it nor the number is kept: both are keyed hashes.</summary>
public sealed class OneTimeCode
{
    public required Guid Id { get; init; }
    public required CodePurpose Purpose { get; init; }
    public required string MobileKey { get; init; }
    public required string Hash { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public int Tries { get; set; }
    public DateTime? RedeemedAt { get; set; }
}

/// <summary>When codes last went to one number.</summary>
public sealed class CodeNumber
{
    public required string MobileKey { get; init; }
    public required DateTime LastAt { get; set; }
    public DateTime? SecondLastAt { get; set; }
    public DateTime? ThirdLastAt { get; set; }
}
