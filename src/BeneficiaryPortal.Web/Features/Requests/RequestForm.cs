using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>What every association asks (TOL-4). Who is asking stands in their file, and is not asked twice.</summary>
public sealed class RequestForm : MoveForm
{
    public DualDateInput? BirthDate { get; set; }
    public string? City { get; set; }
    public int? HouseholdSize { get; set; }
    public decimal? MonthlyIncome { get; set; }
    public string? NeedTitle { get; set; }
    public string? NeedDetails { get; set; }

    public static RequestForm Of(RequestAnswers answers) => new()
    {
        BirthDate = DualDateInput.From(answers.BirthDate, Enum.Parse<Validation.DateCalendar>(answers.BirthCalendar.ToString())),
        City = answers.City,
        HouseholdSize = answers.HouseholdSize,
        MonthlyIncome = answers.MonthlyIncome,
        NeedTitle = answers.NeedTitle,
        NeedDetails = answers.NeedDetails,
    };

    /// <summary>The answers of a form that was found valid, given by the person of this file.</summary>
    public RequestAnswers AnswersOf(Beneficiary file) => new()
    {
        FullName = file.FullName,
        NationalId = file.NationalId,
        Mobile = file.Mobile,
        Email = file.Email,
        BirthDate = BirthDate!.Date!.Value,
        BirthCalendar = Enum.Parse<Domain.Cases.DateCalendar>(BirthDate.Calendar.ToString()),
        City = City!,
        HouseholdSize = HouseholdSize!.Value,
        MonthlyIncome = MonthlyIncome!.Value,
        NeedTitle = NeedTitle!,
        NeedDetails = NeedDetails!,
    };
}

internal sealed class RequestFormValidator : AbstractValidator<RequestForm>
{
    private const int LargestHousehold = 60;
    private const decimal LargestIncome = 10_000_000;

    public RequestFormValidator(IStringLocalizer<RequestsText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    {
        RuleFor(f => f.BirthDate).IsGiven(text, "Form.BirthDateMissing")
            .Must(born => born!.Date is null || born.Date < RiyadhTime.DayOf(clock.GetUtcNow().UtcDateTime)).WithMessage(_ => text["Form.BirthDateAhead"]);
        RuleFor(f => f.City).Filled(text, "Form.CityMissing").NoLongerThan(RequestAnswers.CityLength, common);
        RuleFor(f => f.HouseholdSize).Filled(text, "Form.HouseholdSizeMissing")
            .InclusiveBetween(1, LargestHousehold).WithMessage(_ => text["Form.HouseholdSizeRange", LargestHousehold]);
        RuleFor(f => f.MonthlyIncome).NotNull().WithMessage(_ => text["Form.MonthlyIncomeMissing"])
            .InclusiveBetween(0, LargestIncome).WithMessage(_ => text["Form.MonthlyIncomeRange"]);
        RuleFor(f => f.NeedTitle).Filled(text, "Form.NeedTitleMissing").NoLongerThan(RequestAnswers.NeedTitleLength, common);
        RuleFor(f => f.NeedDetails).Filled(text, "Form.NeedDetailsMissing").NoLongerThan(RequestAnswers.NeedDetailsLength, common);
    }
}
