using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>What was said, noted when it is over.</summary>
public interface ISaidForm
{
    string? Asked { get; }
    string? Answered { get; }
    string? OpenQuestion { get; }
    DualDateInput? CallBackOn { get; }
}

/// <summary>What a visit was about, when it ends (STP-1).</summary>
public sealed class EndForm : MoveForm, ISaidForm
{
    public ContactPurpose? Purpose { get; set; }
    public string? About { get; set; }
    public string? Asked { get; set; }
    public string? Answered { get; set; }
    public string? OpenQuestion { get; set; }
    public DualDateInput? CallBackOn { get; set; }
}

/// <summary>What came of the promised call.</summary>
public sealed class CallBackForm : MoveForm
{
    public string? Outcome { get; set; }
}

/// <summary>Which request a contact is about.</summary>
public sealed class AboutForm : MoveForm
{
    public string? Number { get; set; }
}

internal static class SaidRules
{
    public static void AddTo<T>(AbstractValidator<T> form, IStringLocalizer<ContactsText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
        where T : ISaidForm
    {
        form.RuleFor(f => f.Asked).Filled(text, "Said.AskedMissing").NoLongerThan(Contact.TextLength, common);
        form.RuleFor(f => f.Answered).NoLongerThan(Contact.TextLength, common);
        form.RuleFor(f => f.OpenQuestion).NoLongerThan(Contact.TextLength, common);
        form.RuleFor(f => f.CallBackOn).Must(day => day?.Date is null || day.Date >= RiyadhTime.Today(clock)).WithMessage(_ => text["Said.CallBackPast"]);
    }

    public static WhatWasSaid Read(this ISaidForm form) => new(form.Asked!, form.Answered, form.OpenQuestion, form.CallBackOn?.Date);
}

internal sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator(IStringLocalizer<ContactsText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    {
        SaidRules.AddTo(this, text, common, clock);
        RuleFor(f => f.Purpose).NotNull().WithMessage(_ => text["Visit.PurposeMissing"]);
    }
}

internal sealed class CallBackFormValidator : AbstractValidator<CallBackForm>
{
    public CallBackFormValidator(IStringLocalizer<ContactsText> text, IStringLocalizer<ValidationText> common) =>
        RuleFor(f => f.Outcome).Filled(text, "CallBack.OutcomeMissing").NoLongerThan(Contact.TextLength, common);
}

internal sealed class AboutFormValidator : AbstractValidator<AboutForm>
{
    public AboutFormValidator(IStringLocalizer<ContactsText> text) =>
        RuleFor(f => f.Number).Filled(text, "About.NumberMissing")
            .Must(number => string.IsNullOrEmpty(number) || TypedCaseNumber.Parse(number) is not null).WithMessage(_ => text["About.NumberWrong"]);
}
