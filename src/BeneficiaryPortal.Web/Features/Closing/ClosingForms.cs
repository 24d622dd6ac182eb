using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Closing;

public sealed class CloseForm : MoveForm
{
    public string? Note { get; set; }
}

/// <summary>A withdrawal that the applicant asked the desk for: staff say why, applicants need not.</summary>
public sealed class WithdrawalForm : MoveForm
{
    public string? Reason { get; set; }
}

internal sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator(IStringLocalizer<ValidationText> common) => RuleFor(f => f.Note).NoLongerThan(SupportCase.ReasonLength, common);
}

internal sealed class WithdrawalFormValidator : AbstractValidator<WithdrawalForm>
{
    public WithdrawalFormValidator(IStringLocalizer<ClosingText> text, IStringLocalizer<ValidationText> common) =>
        RuleFor(f => f.Reason).Filled(text, "Withdraw.ReasonMissing").NoLongerThan(SupportCase.ReasonLength, common);
}
