using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>One section of a request as it is filled in (TOL-4), alike online and at the desk. What the person's file answers already is not asked again.</summary>
public abstract class SectionForm
{
    /// <summary>Of the entry that the page showed: whoever saves upon another is told.</summary>
    public int Version { get; set; }

    /// <summary>Shows answers that were given before.</summary>
    public abstract void Show(RequestAnswers answers);

    /// <summary>The answers of a form that was found valid, given by the person of this file.</summary>
    public abstract SectionAnswers AnswersOf(Beneficiary file);
}

public sealed class IdentityForm : SectionForm
{
    public DualDateInput? BirthDate { get; set; }
    public MaritalStatus? MaritalStatus { get; set; }

    public override void Show(RequestAnswers answers)
    {
        if (answers.Identity is { } given)
        {
            BirthDate = DualDateInput.From(given.BirthDate, given.BirthCalendar);
            MaritalStatus = given.MaritalStatus;
        }
    }

    public override SectionAnswers AnswersOf(Beneficiary file) =>
        new IdentityAnswers(file.FullName, file.NationalId, BirthDate!.Date!.Value, BirthDate.Calendar, MaritalStatus!.Value);
}

internal sealed class IdentityFormValidator : AbstractValidator<IdentityForm>
{
    public IdentityFormValidator(IStringLocalizer<AnswersText> text, TimeProvider clock)
    {
        RuleFor(f => f.BirthDate).IsGiven(text, "Answers.BirthDateMissing")
            .Must(born => born!.Date is null || born.Date <= RiyadhTime.Today(clock)).WithMessage(_ => text["Answers.BirthDateAhead"]);
        RuleFor(f => f.MaritalStatus).NotNull().WithMessage(_ => text["Answers.MaritalStatusMissing"]);
    }
}

public sealed class ContactForm : SectionForm
{
    public string? City { get; set; }
    public string? District { get; set; }
    public string? Address { get; set; }
    public string? OtherMobile { get; set; }

    public override void Show(RequestAnswers answers)
    {
        if (answers.Contact is { } given)
        {
            (City, District, Address, OtherMobile) = (given.City, given.District, given.Address, given.OtherMobile);
        }
    }

    public override SectionAnswers AnswersOf(Beneficiary file) =>
        new ContactAnswers(file.Mobile, SaudiMobile.Parse(OtherMobile), file.Email, City!, District, Address);
}

internal sealed class ContactFormValidator : AbstractValidator<ContactForm>
{
    public ContactFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.City).Filled(text, "Answers.CityMissing").NoLongerThan(ContactAnswers.PlaceLength, common);
        RuleFor(f => f.District).NoLongerThan(ContactAnswers.PlaceLength, common);
        RuleFor(f => f.Address).NoLongerThan(ContactAnswers.AddressLength, common);
        When(f => !string.IsNullOrEmpty(f.OtherMobile), () => RuleFor(f => f.OtherMobile).IsSaudiMobile(common));
    }
}

public sealed class IncomeForm : SectionForm
{
    public decimal? MonthlyIncome { get; set; }
    public string? Sources { get; set; }
    public decimal? Rent { get; set; }
    public decimal? Instalments { get; set; }
    public decimal? OtherObligations { get; set; }

    public override void Show(RequestAnswers answers)
    {
        if (answers.Income is { } given)
        {
            (MonthlyIncome, Sources) = (given.MonthlyIncome, given.Sources);
            (Rent, Instalments, OtherObligations) = (given.Rent, given.Instalments, given.OtherObligations);
        }
    }

    public override SectionAnswers AnswersOf(Beneficiary file) => new IncomeAnswers(MonthlyIncome!.Value, Sources, Rent!.Value, Instalments ?? 0, OtherObligations ?? 0);
}

internal sealed class IncomeFormValidator : AbstractValidator<IncomeForm>
{
    private const decimal Largest = 10_000_000;

    public IncomeFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.MonthlyIncome).NotNull().WithMessage(_ => text["Answers.IncomeMissing"]).InclusiveBetween(0, Largest).WithMessage(_ => text["Answers.AmountRange"]);
        RuleFor(f => f.Sources).NoLongerThan(IncomeAnswers.SourcesLength, common);
        RuleFor(f => f.Rent).NotNull().WithMessage(_ => text["Answers.RentMissing"]).InclusiveBetween(0, Largest).WithMessage(_ => text["Answers.AmountRange"]);
        RuleFor(f => f.Instalments).InclusiveBetween(0, Largest).WithMessage(_ => text["Answers.AmountRange"]);
        RuleFor(f => f.OtherObligations).InclusiveBetween(0, Largest).WithMessage(_ => text["Answers.AmountRange"]);
    }
}

public sealed class NeedForm : SectionForm
{
    public string? Details { get; set; }
    public decimal? Amount { get; set; }

    public override void Show(RequestAnswers answers)
    {
        if (answers.Need is { } given)
        {
            (Details, Amount) = (given.Details, given.Amount);
        }
    }

    public override SectionAnswers AnswersOf(Beneficiary file) => new NeedAnswers(Details!, Amount);
}

internal sealed class NeedFormValidator : AbstractValidator<NeedForm>
{
    private const decimal Largest = 10_000_000;

    public NeedFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Details).Filled(text, "Answers.DetailsMissing").NoLongerThan(NeedAnswers.DetailsLength, common);
        RuleFor(f => f.Amount).InclusiveBetween(1, Largest).WithMessage(_ => text["Answers.SumRange"]);
    }
}

/// <summary>Whether there is an account to which support in money can go.</summary>
public enum AccountHeld
{
    Yes,
    No,
}

public sealed class BankForm : SectionForm
{
    public AccountHeld? Account { get; set; }
    public string? Iban { get; set; }
    public string? HolderName { get; set; }

    public override void Show(RequestAnswers answers)
    {
        if (answers.Bank is { } given)
        {
            (Account, Iban, HolderName) = (given.Iban is null ? AccountHeld.No : AccountHeld.Yes, given.Iban, given.HolderName);
        }
    }

    public override SectionAnswers AnswersOf(Beneficiary file) => Account == AccountHeld.Yes ? new BankAnswers(SaudiIban.Parse(Iban), HolderName) : new BankAnswers(null, null);
}

internal sealed class BankFormValidator : AbstractValidator<BankForm>
{
    public BankFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Account).NotNull().WithMessage(_ => text["Answers.AccountMissing"]);
        When(f => f.Account == AccountHeld.Yes, () =>
        {
            RuleFor(f => f.Iban).IsSaudiIban(common);
            RuleFor(f => f.HolderName).Filled(text, "Answers.HolderMissing").NoLongerThan(Beneficiary.NameLength, common).IsPersonName(common);
        });
    }
}
