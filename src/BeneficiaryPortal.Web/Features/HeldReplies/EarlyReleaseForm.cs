using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.HeldReplies;

/// <summary>Why a reply goes out before the floor of the policy (STP-5).</summary>
public sealed class EarlyReleaseForm : MoveForm
{
    public ReviewStep Step { get; set; }
    public string? Reason { get; set; }
}

internal sealed class EarlyReleaseFormValidator : AbstractValidator<EarlyReleaseForm>
{
    public EarlyReleaseFormValidator(IStringLocalizer<HeldRepliesText> text, IStringLocalizer<ValidationText> common) =>
        RuleFor(f => f.Reason).Filled(text, "Release.ReasonMissing").NoLongerThan(SupportCase.ReasonLength, common);
}
