using BeneficiaryPortal.Web.Features.Common;
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

        if (TypedCaseNumber.Parse(query) is { } number)
        {
            return new(SoughtKind.CaseNumber, number);
        }

        return Digits.Only(query) is { Length: > 0 } digits ? new(SoughtKind.WrongDigits, digits) : new(SoughtKind.Name, ArabicText.Normalize(query));
    }
}
