using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Verification;

public sealed class ReturnForm : MoveForm
{
    public string? WhatToMend { get; set; }
}

internal sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator(IStringLocalizer<VerificationText> text, IStringLocalizer<ValidationText> common) =>
        RuleFor(f => f.WhatToMend).Filled(text, "Return.WhatToMendMissing").NoLongerThan(SupportCase.ReasonLength, common);
}
