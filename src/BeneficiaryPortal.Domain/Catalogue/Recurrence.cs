namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>Whether a kind of support is given once or again and again.</summary>
public enum Recurrence
{
    OneOff,
    Recurring,
}
