using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.HelpRequest;

/// <summary>Who needs help, how they are reached and what they need; nothing else is asked (CHN-5).</summary>
public sealed class HelpRequestForm
{
    public string? Name { get; set; }
    public string? Mobile { get; set; }
    public string? Need { get; set; }
}

internal sealed class HelpRequestFormValidator : AbstractValidator<HelpRequestForm>
{
    public HelpRequestFormValidator(IStringLocalizer<HelpRequestText> text, IStringLocalizer<ValidationText> fields)
    {
        RuleFor(f => f.Name).Filled(text, "Ask.NameMissing").NoLongerThan(Beneficiary.NameLength, fields).IsPersonName(fields);
        RuleFor(f => f.Mobile).IsSaudiMobile(fields);
        RuleFor(f => f.Need).Filled(text, "Ask.NeedMissing").NoLongerThan(Contact.TextLength, fields);
    }
}

public sealed record HelpRequestPage(HelpRequestForm Form, PromisedCall Call);

/// <param name="On">The day by which whoever asks is called.</param>
/// <param name="Today">The day on which it is read.</param>
public sealed record PromisedCall(DateOnly On, DateOnly Today)
{
    public bool IsToday => On == Today;

    public static PromisedCall At(DateTime utc) => new(WorkingTime.DayToAnswer(utc), RiyadhTime.DayOf(utc));
}
