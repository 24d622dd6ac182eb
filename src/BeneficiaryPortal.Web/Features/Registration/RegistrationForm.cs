using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Registration;

/// <summary>What is complete before a beneficiary is registered (STP-6).</summary>
public enum RegistrationItem
{
    Data,
    Documents,
    Contact,
    Explained,
}

public sealed class RegistrationForm : MoveForm
{
    public List<RegistrationItem> Complete { get; set; } = [];
    public string? Note { get; set; }
}

internal sealed class RegistrationFormValidator : AbstractValidator<RegistrationForm>
{
    public RegistrationFormValidator(IStringLocalizer<RegistrationText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Complete).Must(ticked => Enum.GetValues<RegistrationItem>().All(ticked.Contains)).WithMessage(_ => text["Register.CompleteMissing"]);
        RuleFor(f => f.Note).NoLongerThan(SupportCase.ReasonLength, common);
    }
}
