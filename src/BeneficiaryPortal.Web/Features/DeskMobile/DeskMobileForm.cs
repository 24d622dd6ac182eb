using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskMobile;

/// <summary>The number as the person says it, why it changes, and that they are who they say.</summary>
public sealed class DeskMobileForm
{
    public const int ReasonLength = 500;

    public string Mobile { get; set; } = "";
    public string Reason { get; set; } = "";
    public bool IdentitySeen { get; set; }
}

public sealed class DeskMobileFormValidator : AbstractValidator<DeskMobileForm>
{
    public DeskMobileFormValidator(IStringLocalizer<DeskMobileText> text, IStringLocalizer<ValidationText> fields)
    {
        RuleFor(f => f.Mobile).IsSaudiMobile(fields);
        RuleFor(f => f.Reason).Filled(text, "Change.ReasonMissing").NoLongerThan(DeskMobileForm.ReasonLength, fields);
        RuleFor(f => f.IdentitySeen).Ticked(text, "Change.IdentityMissing");
    }
}
