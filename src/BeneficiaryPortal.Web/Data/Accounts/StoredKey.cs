namespace BeneficiaryPortal.Web.Data.Accounts;

/// <summary>One key of the data-protection ring, shared by every node.</summary>
public sealed class StoredKey
{
    public int Id { get; init; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}
