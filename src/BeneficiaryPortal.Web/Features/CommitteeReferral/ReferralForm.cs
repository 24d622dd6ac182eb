using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.CommitteeReferral;

/// <summary>How the beneficiary was told of the committee and its period, and that they understood (STP-5).</summary>
public sealed class ReferralForm : MoveForm
{
    public Channel? Channel { get; set; }
    public bool Understood { get; set; }
}

internal sealed class ReferralFormValidator : AbstractValidator<ReferralForm>
{
    public ReferralFormValidator(IStringLocalizer<CommitteeReferralText> text)
    {
        RuleFor(f => f.Channel).NotNull().WithMessage(_ => text["Refer.ChannelMissing"]);
        RuleFor(f => f.Understood).Ticked(text, "Refer.UnderstoodMissing");
    }
}
