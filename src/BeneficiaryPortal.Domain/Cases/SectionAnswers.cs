using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The valid answers of one section of a request.</summary>
public abstract record SectionAnswers;

public enum MaritalStatus
{
    NeverMarried,
    Married,
    Divorced,
    Widowed,
}

/// <summary>Who asks. Name and number come from the file, the rest from the applicant.</summary>
public sealed record IdentityAnswers(string FullName, string NationalId, DateOnly BirthDate, DateCalendar BirthCalendar, MaritalStatus MaritalStatus) : SectionAnswers;

/// <summary>How and where the applicant is reached.</summary>
/// <param name="Mobile">E.164; messages go there.</param>
/// <param name="OtherMobile">E.164, of somebody who passes it on.</param>
/// <param name="Email">Optional.</param>
/// <param name="City">City or village.</param>
/// <param name="District">Quarter.</param>
/// <param name="Address">Street and building, or the short national address.</param>
public sealed record ContactAnswers(string Mobile, string? OtherMobile, string? Email, string City, string? District, string? Address) : SectionAnswers
{
    public const int PlaceLength = 60;
    public const int AddressLength = 200;
}

public enum Relation
{
    Spouse,
    Son,
    Daughter,
    Father,
    Mother,
    Brother,
    Sister,
    Other,
}

/// <summary>Somebody of the applicant's household.</summary>
/// <param name="Id">Names the member within the request.</param>
/// <param name="FullName">As on the card.</param>
/// <param name="Relation">To the applicant.</param>
/// <param name="NationalId">Where there is one: newborns have none.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="BirthCalendar">In which the card shows it.</param>
/// <param name="Health">A disability or chronic illness, in the family's own words.</param>
public sealed record FamilyMember(int Id, string FullName, Relation Relation, string? NationalId, DateOnly BirthDate, DateCalendar BirthCalendar, string? Health)
{
    public const int HealthLength = 300;
}

/// <summary>The household besides the applicant; nobody, for those who live alone.</summary>
public sealed record FamilyAnswers(IReadOnlyList<FamilyMember> Members) : SectionAnswers
{
    public const int MostMembers = 40;

    /// <summary>Everybody, the applicant included.</summary>
    public int HouseholdSize => Members.Count + 1;

    public bool Equals(FamilyAnswers? other) => other is not null && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => Members.Count;
}

/// <summary>What comes in and must go out, in riyals a month, the whole household.</summary>
/// <param name="MonthlyIncome">All that comes in.</param>
/// <param name="Sources">From where.</param>
/// <param name="Rent">Of the home.</param>
/// <param name="Instalments">Of debts.</param>
/// <param name="OtherObligations">Alimony, treatment and the like.</param>
public sealed record IncomeAnswers(decimal MonthlyIncome, string? Sources, decimal Rent, decimal Instalments, decimal OtherObligations) : SectionAnswers
{
    public const int SourcesLength = 200;

    /// <summary>What is left of the income.</summary>
    public decimal Left => MonthlyIncome - Rent - Instalments - OtherObligations;
}

/// <summary>Why it is asked for, in the applicant's own words.</summary>
/// <param name="Details">What happened and what would help.</param>
/// <param name="Amount">Riyals, where it is money.</param>
public sealed record NeedAnswers(string Details, decimal? Amount) : SectionAnswers
{
    public const int DetailsLength = 2000;
}

/// <summary>Where support in money goes; no IBAN for those without an account.</summary>
/// <param name="Iban">SA and 22 characters.</param>
/// <param name="HolderName">Whose account it is.</param>
public sealed record BankAnswers(string? Iban, string? HolderName) : SectionAnswers;
