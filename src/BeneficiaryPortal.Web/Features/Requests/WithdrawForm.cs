using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>Withdrawing carries the stage that its page showed, not the version: counting versions would tell that the committee has decided.</summary>
public sealed class WithdrawForm : MoveForm
{
    public PublicStage Stage { get; set; }
    public string? Reason { get; set; }
}

internal sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator(IStringLocalizer<ValidationText> common) => RuleFor(f => f.Reason).NoLongerThan(SupportCase.ReasonLength, common);
}
