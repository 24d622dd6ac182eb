namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>What of a person's file can be compared with another's. Numbers are in their stored form, names and addresses are search keys.</summary>
public sealed record ComparedFile
{
    public required string NameKey { get; init; }
    public string? NationalId { get; init; }

    /// <summary>E.164.</summary>
    public string? Mobile { get; init; }
    public string? Iban { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? AddressKey { get; init; }

    /// <summary>Identity numbers of the other members of the household.</summary>
    public IReadOnlyCollection<string> FamilyIds { get; init; } = [];
}
