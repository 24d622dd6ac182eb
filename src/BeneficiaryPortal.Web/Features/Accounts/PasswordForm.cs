using System.ComponentModel.DataAnnotations;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed class PasswordForm
{
    [DataType(DataType.Password)]
    public string CurrentPassword { get; set; } = "";

    [DataType(DataType.Password)]
    public string NewPassword { get; set; } = "";
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator(IStringLocalizer<AccountsText> text)
    {
        RuleFor(f => f.CurrentPassword).Filled(text, "Password.CurrentMissing");
        RuleFor(f => f.NewPassword).Filled(text, "Password.TooShort").NotEqual(f => f.CurrentPassword).WithMessage(_ => text["Password.Same"]);
    }
}

public sealed record PasswordPage(bool IsFirst)
{
    public PasswordForm Form { get; init; } = new();
}
