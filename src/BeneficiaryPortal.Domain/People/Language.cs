namespace BeneficiaryPortal.Domain.People;

/// <summary>In which language the portal writes to a person.</summary>
public enum Language
{
    Arabic,
    English,
}
