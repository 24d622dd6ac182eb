using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>What every association asks of an applicant (TOL-4). The case keeps its own copy: it is what was declared.</summary>
public sealed record RequestAnswers
{
    public const int CityLength = 60;
    public const int NeedTitleLength = 100;
    public const int NeedDetailsLength = 2000;

    public required string FullName { get; init; }
    public required string NationalId { get; init; }
    public required DateOnly BirthDate { get; init; }
    public required DateCalendar BirthCalendar { get; init; }

    /// <summary>E.164.</summary>
    public required string Mobile { get; init; }
    public string? Email { get; init; }
    public required string City { get; init; }

    /// <summary>Everybody in the household, the applicant included.</summary>
    public required int HouseholdSize { get; init; }

    /// <summary>Riyals a month, the whole household.</summary>
    public required decimal MonthlyIncome { get; init; }
    public required string NeedTitle { get; init; }
    public required string NeedDetails { get; init; }
}
