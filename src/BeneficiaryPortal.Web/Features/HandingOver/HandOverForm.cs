using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.HandingOver;

/// <summary>Who takes the case over, and why.</summary>
public sealed class HandOverForm : MoveForm
{
    public Guid? To { get; set; }
    public string? Reason { get; set; }
}

internal sealed class HandOverFormValidator : AbstractValidator<HandOverForm>
{
    public HandOverFormValidator(IStringLocalizer<HandingOverText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.To).NotNull().WithMessage(_ => text["HandOver.ToMissing"]);
        RuleFor(f => f.Reason).Filled(text, "HandOver.ReasonMissing").NoLongerThan(SupportCase.ReasonLength, common);
    }
}
