using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>What every association asks (TOL-4), online and at the desk. Who is asking stands in their file, and is not asked twice.</summary>
public class AnswersForm : MoveForm
{
    public DualDateInput? BirthDate { get; set; }
    public string? City { get; set; }
    public int? HouseholdSize { get; set; }
    public decimal? MonthlyIncome { get; set; }
    public string? NeedTitle { get; set; }
    public string? NeedDetails { get; set; }

    /// <summary>Shows answers that were given before.</summary>
    public void Show(RequestAnswers answers)
    {
        BirthDate = DualDateInput.From(answers.BirthDate, answers.BirthCalendar);
        City = answers.City;
        HouseholdSize = answers.HouseholdSize;
        MonthlyIncome = answers.MonthlyIncome;
        NeedTitle = answers.NeedTitle;
        NeedDetails = answers.NeedDetails;
    }

    /// <summary>The answers of a form that was found valid, given by the person of this file.</summary>
    public RequestAnswers AnswersOf(Beneficiary file) => new()
    {
        FullName = file.FullName,
        NationalId = file.NationalId,
        Mobile = file.Mobile,
        Email = file.Email,
        BirthDate = BirthDate!.Date!.Value,
        BirthCalendar = BirthDate.Calendar,
        City = City!,
        HouseholdSize = HouseholdSize!.Value,
        MonthlyIncome = MonthlyIncome!.Value,
        NeedTitle = NeedTitle!,
        NeedDetails = NeedDetails!,
    };
}

/// <summary>The rules of the answers, for whichever form carries them.</summary>
public abstract class AnswersRules<TForm> : AbstractValidator<TForm>
    where TForm : AnswersForm
{
    private const int LargestHousehold = 60;
    private const decimal LargestIncome = 10_000_000;

    protected AnswersRules(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    {
        RuleFor(f => f.BirthDate).IsGiven(text, "Answers.BirthDateMissing")
            .Must(born => born!.Date is null || born.Date <= RiyadhTime.Today(clock)).WithMessage(_ => text["Answers.BirthDateAhead"]);
        RuleFor(f => f.City).Filled(text, "Answers.CityMissing").NoLongerThan(RequestAnswers.CityLength, common);
        RuleFor(f => f.HouseholdSize).Filled(text, "Answers.HouseholdMissing")
            .InclusiveBetween(1, LargestHousehold).WithMessage(_ => text["Answers.HouseholdRange", LargestHousehold]);
        RuleFor(f => f.MonthlyIncome).NotNull().WithMessage(_ => text["Answers.IncomeMissing"])
            .InclusiveBetween(0, LargestIncome).WithMessage(_ => text["Answers.IncomeRange"]);
        RuleFor(f => f.NeedTitle).Filled(text, "Answers.NeedMissing").NoLongerThan(RequestAnswers.NeedTitleLength, common);
        RuleFor(f => f.NeedDetails).Filled(text, "Answers.DetailsMissing").NoLongerThan(RequestAnswers.NeedDetailsLength, common);
    }
}

internal sealed class AnswersFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    : AnswersRules<AnswersForm>(text, common, clock);
