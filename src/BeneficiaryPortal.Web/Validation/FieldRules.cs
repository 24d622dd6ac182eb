using System.Net.Mail;
using System.Text;
using BeneficiaryPortal.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>The rules that forms share. Each message says what to do, in the reader's language.</summary>
public static class FieldRules
{
    /// <summary>Something must be filled in or chosen; the key says what.</summary>
    public static IRuleBuilderOptions<T, TValue> Filled<T, TValue>(this IRuleBuilder<T, TValue> rule, IStringLocalizer text, string key) =>
        rule.NotEmpty().WithMessage(_ => text[key]);

    /// <summary>The box must be ticked.</summary>
    public static IRuleBuilderOptions<T, bool> Ticked<T>(this IRuleBuilder<T, bool> rule, IStringLocalizer text, string key) =>
        rule.Equal(toCompare: true).WithMessage(_ => text[key]);

    public static IRuleBuilderOptions<T, string?> NoLongerThan<T>(this IRuleBuilder<T, string?> rule, int characters, IStringLocalizer<ValidationText> text) =>
        rule.MaximumLength(characters).WithMessage(_ => text.Count("Text.TooLong", characters));

    public static IRuleBuilderOptions<T, string?> IsSaudiId<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<ValidationText> text) =>
        rule.Must(id => !string.IsNullOrEmpty(id)).WithMessage(_ => text["SaudiId.Missing"])
            .Must(id => Digits.Only(id) is { Length: SaudiId.Length }).WithMessage(_ => text["SaudiId.NotTenDigits"])
            .Must(id => SaudiId.Parse(id) is not null).WithMessage(_ => text["SaudiId.Wrong"]);

    public static IRuleBuilderOptions<T, string?> IsSaudiMobile<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<ValidationText> text) =>
        rule.Must(mobile => SaudiMobile.Parse(mobile) is not null).WithMessage(_ => text["SaudiMobile.Wrong"]);

    public static IRuleBuilderOptions<T, string?> IsSaudiIban<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<ValidationText> text) =>
        rule.Must(iban => !string.IsNullOrEmpty(iban)).WithMessage(_ => text["SaudiIban.Missing"])
            .Must(iban => SaudiIban.Compact(iban) is not { Length: > 1 } typed || !char.IsAsciiLetter(typed[0]) || typed.StartsWith("SA", StringComparison.Ordinal))
            .WithMessage(_ => text["SaudiIban.OtherCountry"])
            .Must(iban => SaudiIban.Compact(iban) is { Length: SaudiIban.Length }).WithMessage(_ => text["SaudiIban.WrongLength"])
            .Must(iban => SaudiIban.Parse(iban) is not null).WithMessage(_ => text["SaudiIban.Wrong"]);

    /// <summary>
    /// Any letters of any script, one word or many, with apostrophes and hyphens. Digits are refused: names lie in clear, and an identity number
    /// typed into the wrong field must not lie there with them.
    /// </summary>
    public static IRuleBuilderOptions<T, string?> IsPersonName<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<ValidationText> text) =>
        rule.Must(name => string.IsNullOrEmpty(name) || !name.EnumerateRunes().Any(Rune.IsDigit)).WithMessage(_ => text["PersonName.Digits"])
            .Must(name => string.IsNullOrEmpty(name) || name.EnumerateRunes().Any(Rune.IsLetter)).WithMessage(_ => text["PersonName.NoLetters"]);

    /// <summary>Empty passes: e-mail is optional everywhere.</summary>
    public static IRuleBuilderOptions<T, string?> IsEmailOrEmpty<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<ValidationText> text) =>
        rule.Must(email => string.IsNullOrEmpty(email) || LooksLikeEmail(email)).WithMessage(_ => text["Email.Wrong"]);

    /// <summary>A date must be given; an impossible one has been refused when it was read.</summary>
    public static IRuleBuilderOptions<T, DualDateInput?> IsGiven<T>(this IRuleBuilder<T, DualDateInput?> rule, IStringLocalizer text, string key) =>
        rule.Must(date => date is { IsEmpty: false }).WithMessage(_ => text[key]);

    private static bool LooksLikeEmail(string email) =>
        email.Length <= 254 && email.All(char.IsAscii)
        && MailAddress.TryCreate(email, out var address) && string.Equals(address.Address, email, StringComparison.Ordinal)
        && address.Host.Contains('.', StringComparison.Ordinal);
}
