namespace BeneficiaryPortal.Web.Data.Rows;

/// <summary>A file is reached under another mobile number from here on: under it go messages and sign-in codes. Never changed.</summary>
public sealed class MobileChange
{
    /// <summary>Of a form at the desk: the key it was sent with, so that it is taken once.</summary>
    public required Guid Id { get; init; }
    public required long BeneficiaryId { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required DateTime At { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }

    /// <summary>Why the desk changed it, the identity card in hand; null where the person proved the number by a code.</summary>
    public string? Reason { get; init; }
}
