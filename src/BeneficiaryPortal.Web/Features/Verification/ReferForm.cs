using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Verification;

/// <summary>A question for the researcher; with the call, where the policy refers by telephone (STP-3, STP-3h).</summary>
public sealed class ReferForm : MoveForm
{
    public string? Question { get; set; }

    /// <summary>Rendered, and asked for, only where the policy refers by telephone.</summary>
    public bool ByTelephone { get; set; }
    public string? CallNumber { get; set; }
}

internal sealed class ReferFormValidator : AbstractValidator<ReferForm>
{
    public ReferFormValidator(IStringLocalizer<VerificationText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Question).Filled(text, "Refer.QuestionMissing").NoLongerThan(SupportCase.ReasonLength, common);
        RuleFor(f => f.CallNumber).IsSaudiMobile(common).When(f => f.ByTelephone);
    }
}
