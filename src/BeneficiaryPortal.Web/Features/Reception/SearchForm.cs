using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>Whatever a visitor has at hand. Posted, so that nobody's data stands in an address.</summary>
public sealed class SearchForm
{
    public string? Query { get; set; }

    public Sought Sought => Sought.In(Query);
}

internal sealed class SearchFormValidator : AbstractValidator<SearchForm>
{
    private const int Longest = 150;
    private const int ShortestName = 2;

    public SearchFormValidator(IStringLocalizer<ReceptionText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Query).Filled(text, "Search.QueryMissing").NoLongerThan(Longest, common)
            .Must((form, _) => form.Sought.Kind != SoughtKind.WrongDigits).WithMessage(_ => text["Search.WrongDigits"])
            .Must((form, _) => form.Sought is not { Kind: SoughtKind.Name, Key.Length: < ShortestName }).WithMessage(_ => text["Search.NameTooShort"]);
    }
}

public enum SoughtKind
{
    Name,
    NationalId,
    Mobile,
    CaseNumber,

    /// <summary>Digits that are neither an identity nor a mobile number: nothing can be found by them.</summary>
    WrongDigits,
}

/// <summary>What was typed into the search, understood.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">How the database knows it.</param>
public sealed record Sought(SoughtKind Kind, string Key)
{
    private const string CasePrefix = "BR";

    public static Sought In(string? query)
    {
        if (SaudiId.Parse(query) is { } id)
        {
            return new(SoughtKind.NationalId, id);
        }

        if (SaudiMobile.Parse(query) is { } mobile)
        {
            return new(SoughtKind.Mobile, mobile);
        }

        if (CaseNumberIn(query) is { } number)
        {
            return new(SoughtKind.CaseNumber, number);
        }

        return Digits.Only(query) is { Length: > 0 } digits ? new(SoughtKind.WrongDigits, digits) : new(SoughtKind.Name, ArabicText.Normalize(query));
    }

    /// <summary>BR-1448-000123 in any case, with any digits, with or without its hyphens.</summary>
    private static string? CaseNumberIn(string? query)
    {
        var typed = Digits.ToAscii(ArabicText.WithoutMarks(query)).Trim().ToUpperInvariant();
        return typed.StartsWith(CasePrefix, StringComparison.Ordinal) && Digits.Only(typed[CasePrefix.Length..]) is { Length: 10 } digits
            ? $"{CasePrefix}-{digits[..4]}-{digits[4..]}"
            : null;
    }
}
