using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Verification;

/// <summary>What the officer vouches for (STP-2).</summary>
public sealed class ConfirmForm : MoveForm
{
    public bool Complete { get; set; }
    public bool Matched { get; set; }
    public bool Valid { get; set; }
    public string? Note { get; set; }
}

internal sealed class ConfirmFormValidator : AbstractValidator<ConfirmForm>
{
    public ConfirmFormValidator(IStringLocalizer<VerificationText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Complete).Ticked(text, "Confirm.CompleteMissing");
        RuleFor(f => f.Matched).Ticked(text, "Confirm.MatchedMissing");
        RuleFor(f => f.Valid).Ticked(text, "Confirm.ValidMissing");
        RuleFor(f => f.Note).NoLongerThan(SupportCase.ReasonLength, common);
    }
}
