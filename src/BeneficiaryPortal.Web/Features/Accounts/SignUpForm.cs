using System.ComponentModel.DataAnnotations;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed class SignUpForm
{
    public string NationalId { get; set; } = "";
    public string FullName { get; set; } = "";
    public string Mobile { get; set; } = "";
    public string? Email { get; set; }

    /// <summary>From the desk, for a file that was opened there.</summary>
    public string? ClaimCode { get; set; }

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";

    public bool AcceptsRights { get; set; }
}

public sealed class SignUpFormValidator : AbstractValidator<SignUpForm>
{
    public SignUpFormValidator(IStringLocalizer<AccountsText> text, IStringLocalizer<ValidationText> fields)
    {
        RuleFor(f => f.NationalId).IsSaudiId(fields);
        RuleFor(f => f.FullName).Filled(text, "SignUp.FullNameMissing").IsPersonName(fields).NoLongerThan(Beneficiary.NameLength, fields);
        RuleFor(f => f.Mobile).IsSaudiMobile(fields);
        RuleFor(f => f.Email).IsEmailOrEmpty(fields);
        RuleFor(f => f.Password).IsGoodPassword(text, f => [SaudiId.Parse(f.NationalId), f.FullName, SaudiMobile.Typed(SaudiMobile.Parse(f.Mobile)), f.Email]);
        RuleFor(f => f.ClaimCode).Must(code => code is null || Digits.Only(code) is { Length: ClaimCodes.Length }).WithMessage(_ => text["SignUp.ClaimCodeShape"]);
        RuleFor(f => f.AcceptsRights).Ticked(text, "SignUp.AcceptsRightsMissing"); // GOV-1
    }
}

public sealed record SignUpPage
{
    public SignUpForm Form { get; init; } = new();
}
