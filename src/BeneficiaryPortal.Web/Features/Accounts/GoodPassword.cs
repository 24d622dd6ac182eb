using BeneficiaryPortal.Web.Security;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Accounts;

/// <summary>The password rule as forms ask it.</summary>
internal static class GoodPassword
{
    public static void IsGoodPassword<T>(this IRuleBuilder<T, string> rule, IStringLocalizer<AccountsText> text, Func<T, IEnumerable<string?>> personal) =>
        rule.Custom((password, context) =>
        {
            if (PasswordRule.Find(password, personal(context.InstanceToValidate)) is { } weakness)
            {
                context.AddFailure(weakness.Message(text));
            }
        });

    public static string Message(this PasswordWeakness weakness, IStringLocalizer<AccountsText> text) => weakness switch
    {
        PasswordWeakness.TooShort => text["Password.TooShort"],
        PasswordWeakness.TooLong => text["Password.TooLong"],
        _ => text["Password.Guessable"],
    };
}
