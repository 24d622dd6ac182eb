using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

public sealed class CodeForm
{
    public string OneTimeCode { get; set; } = "";
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public CodeFormValidator(IStringLocalizer<AccountsText> text) =>
        RuleFor(f => f.OneTimeCode).Must(code => Digits.Only(code) is { Length: OneTimeCodes.Length }).WithMessage(_ => text["Code.Shape"]);
}

/// <param name="Waiting">What the code opens, sealed.</param>
/// <param name="Mobile">Where it was sent, if the reader typed it.</param>
/// <param name="ReturnUrl">Where the reader was going.</param>
/// <param name="SentAgain">Whether a new one has just been sent.</param>
/// <param name="Kept">The form that waits for the reader, sealed.</param>
public sealed record CodePage(string Waiting, string? Mobile, string? ReturnUrl, bool SentAgain, string? Kept)
{
    public CodeForm Form { get; } = new();
}

public sealed class AskSignInCodeForm
{
    public string NationalId { get; set; } = "";
}

public sealed class AskSignInCodeFormValidator : AbstractValidator<AskSignInCodeForm>
{
    public AskSignInCodeFormValidator(IStringLocalizer<ValidationText> fields) => RuleFor(f => f.NationalId).IsSaudiId(fields);
}

/// <param name="ReturnUrl">Where the reader was going.</param>
/// <param name="Kept">The form that waits for them, sealed.</param>
public sealed record AskSignInCodePage(string? ReturnUrl, string? Kept)
{
    /// <summary>The page of the code lay open too long.</summary>
    public bool IsOld { get; init; }

    public AskSignInCodeForm Form { get; init; } = new();
}
