using System.ComponentModel.DataAnnotations;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed class SignInForm
{
    /// <summary>A beneficiary's national ID or iqama, or a staff member's user name.</summary>
    public string Identifier { get; set; } = "";

    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator(IStringLocalizer<AccountsText> text)
    {
        RuleFor(f => f.Identifier).Filled(text, "SignIn.IdentifierMissing");
        RuleFor(f => f.Password).Filled(text, "SignIn.PasswordMissing");
    }
}

/// <param name="ReturnUrl">Where the reader was going.</param>
/// <param name="SessionEnded">They had been signed in a while ago.</param>
/// <param name="Kept">The form that waits for them, sealed.</param>
public sealed record SignInPage(string? ReturnUrl, bool SessionEnded, string? Kept = null)
{
    public SignInForm Form { get; init; } = new();
}
