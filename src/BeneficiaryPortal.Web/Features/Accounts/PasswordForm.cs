using System.ComponentModel.DataAnnotations;
using BeneficiaryPortal.Web.Security;
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
    public PasswordFormValidator(CurrentUser current, IStringLocalizer<AccountsText> text)
    {
        RuleFor(f => f.CurrentPassword).Filled(text, "Password.CurrentMissing").When(_ => !current.MayChoosePassword);
        RuleFor(f => f.NewPassword).Filled(text, "Password.TooShort").NotEqual(f => f.CurrentPassword).WithMessage(_ => text["Password.Same"]);
    }
}

/// <param name="IsFirst">Somebody else knows the present one.</param>
/// <param name="IsForgotten">The present one is not asked for.</param>
public sealed record PasswordPage(bool IsFirst, bool IsForgotten)
{
    public PasswordForm Form { get; init; } = new();
}
