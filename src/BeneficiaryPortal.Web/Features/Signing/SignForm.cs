using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Signing;

/// <summary>A signature by typed name and tick, under words that are known by their hash.</summary>
public sealed class SignForm : MoveForm
{
    public string? StatementHash { get; set; }
    public string? SignedName { get; set; }
    public bool Agreed { get; set; }
}

internal sealed class SignFormValidator : AbstractValidator<SignForm>
{
    public SignFormValidator(IStringLocalizer<SigningText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.SignedName).Filled(text, "Sign.NameMissing").NoLongerThan(Beneficiary.NameLength, common);
        RuleFor(f => f.Agreed).Ticked(text, "Sign.AgreeMissing");
    }
}
