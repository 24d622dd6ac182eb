using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Catalogue;

/// <summary>A required document as it is typed; a row without a name is none.</summary>
public sealed class DocumentRow
{
    /// <summary>Stays the same from version to version; drawn for a new row.</summary>
    public string? Key { get; set; }
    public string NameArabic { get; set; } = "";
    public string NameEnglish { get; set; } = "";
    public string GuidanceArabic { get; set; } = "";
    public string GuidanceEnglish { get; set; } = "";
    public bool IsOptional { get; set; }
    public bool OriginalSeen { get; set; }
    public bool Expires { get; set; }
    public int? FreshForMonths { get; set; }

    public bool IsEmpty => (NameArabic + NameEnglish + GuidanceArabic + GuidanceEnglish).Length == 0;

    public RequiredDocument ToDocument(int place) => new(Key is { Length: > 0 } ? Key : $"document-{place}", new(NameArabic, NameEnglish), new(GuidanceArabic, GuidanceEnglish))
    {
        IsOptional = IsOptional,
        OriginalSeen = OriginalSeen,
        Expires = Expires,
        FreshForMonths = FreshForMonths,
    };
}

/// <summary>One version of a kind, as the administrator types it.</summary>
public sealed class KindForm
{
    public const int MostDocuments = 12;
    private const int Spare = 2;

    public string Key { get; set; } = "";

    /// <summary>The newest version when the page was opened; 0 for a new kind.</summary>
    public int Version { get; set; }
    public string NameArabic { get; set; } = "";
    public string NameEnglish { get; set; } = "";
    public string SummaryArabic { get; set; } = "";
    public string SummaryEnglish { get; set; } = "";

    /// <summary>A hint a line, the same number of lines in both languages.</summary>
    public string? EligibilityArabic { get; set; }
    public string? EligibilityEnglish { get; set; }
    public List<RequestSection> AlsoAsked { get; set; } = [];
    public Recurrence Recurrence { get; set; }
    public int? MonthsBetween { get; set; }
    public List<DocumentRow> Documents { get; set; } = [];
    public ReviewStep Step { get; set; }

    public static IReadOnlyList<RequestSection> Choices { get; } = [.. Enum.GetValues<RequestSection>().Except(KindTerms.AlwaysAsked)];

    public static IEnumerable<DocumentRow> EmptyRows(int taken = 0) => Enumerable.Range(0, Math.Clamp(MostDocuments - taken, 0, Spare)).Select(_ => new DocumentRow());

    public static KindForm Of(SupportKind kind) => new()
    {
        Key = kind.Key,
        Version = kind.Number,
        NameArabic = kind.Terms.Name.Arabic,
        NameEnglish = kind.Terms.Name.English,
        SummaryArabic = kind.Terms.Summary.Arabic,
        SummaryEnglish = kind.Terms.Summary.English,
        EligibilityArabic = string.Join('\n', kind.Terms.Eligibility.Select(line => line.Arabic)),
        EligibilityEnglish = string.Join('\n', kind.Terms.Eligibility.Select(line => line.English)),
        AlsoAsked = [.. kind.Terms.AlsoAsked],
        Recurrence = kind.Terms.Recurrence,
        MonthsBetween = kind.Terms.MonthsBetween,
        Documents =
        [
            .. kind.Terms.Documents.Select(document => new DocumentRow
            {
                Key = document.Key,
                NameArabic = document.Name.Arabic,
                NameEnglish = document.Name.English,
                GuidanceArabic = document.Guidance.Arabic,
                GuidanceEnglish = document.Guidance.English,
                IsOptional = document.IsOptional,
                OriginalSeen = document.OriginalSeen,
                Expires = document.Expires,
                FreshForMonths = document.FreshForMonths,
            }),
            .. EmptyRows(kind.Terms.Documents.Count),
        ],
    };

    public KindTerms ToTerms()
    {
        var rows = Documents.Where(row => !row.IsEmpty).ToList();
        return new KindTerms
        {
            Name = new(NameArabic, NameEnglish),
            Summary = new(SummaryArabic, SummaryEnglish),
            Eligibility = [.. Lines(EligibilityArabic).Zip(Lines(EligibilityEnglish), (arabic, english) => new BilingualText(arabic, english))],
            AlsoAsked = [.. AlsoAsked.Intersect(Choices).Distinct().Order()],
            Documents = [.. rows.Select(row => row.ToDocument(FreePlace(row, rows)))],
            Recurrence = Recurrence,
            MonthsBetween = MonthsBetween,
        };
    }

    public static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A number that no slot of this kind bears yet, so that a new document never takes the place of another.</summary>
    private static int FreePlace(DocumentRow row, List<DocumentRow> rows)
    {
        var drawn = rows.Where(other => string.IsNullOrEmpty(other.Key)).ToList().IndexOf(row);
        return Enumerable.Range(1, 1000).Where(place => rows.TrueForAll(other => other.Key != $"document-{place}")).ElementAt(Math.Max(drawn, 0));
    }
}

public sealed partial class KindFormValidator : AbstractValidator<KindForm>
{
    private const int NameLength = 150;
    private const int LineLength = 400;
    private const int MostMonths = 120;

    public KindFormValidator(IStringLocalizer<CatalogueText> text, IStringLocalizer<ValidationText> fields)
    {
        RuleFor(f => f.Key).Must(key => key.Length <= SupportKind.KeyLength && Plain().IsMatch(key) && key != "new").When(f => f.Version == 0).WithMessage(_ => text["Edit.KeyShape"]);
        RuleFor(f => f.NameArabic).Filled(text, "Edit.Missing").NoLongerThan(NameLength, fields);
        RuleFor(f => f.NameEnglish).Filled(text, "Edit.Missing").NoLongerThan(NameLength, fields);
        RuleFor(f => f.SummaryArabic).Filled(text, "Edit.Missing").NoLongerThan(LineLength, fields);
        RuleFor(f => f.SummaryEnglish).Filled(text, "Edit.Missing").NoLongerThan(LineLength, fields);
        RuleFor(f => f.EligibilityEnglish).Must((f, english) => KindForm.Lines(english).Count == KindForm.Lines(f.EligibilityArabic).Count).WithMessage(_ => text["Edit.LinesDiffer"]);
        RuleFor(f => f.MonthsBetween).Must(months => months is null or (>= 1 and <= MostMonths)).WithMessage(_ => text["Edit.MonthsWrong"]);
        RuleFor(f => f.Recurrence).IsInEnum().WithMessage(_ => text["Edit.Missing"]);
        RuleFor(f => f.Documents).Must(rows => rows.Count <= KindForm.MostDocuments).WithMessage(_ => text["Edit.TooManyDocuments"]);
        RuleForEach(f => f.Documents).ChildRules(row =>
        {
            row.RuleFor(r => r.NameArabic).Filled(text, "Edit.Missing").NoLongerThan(NameLength, fields).When(r => !r.IsEmpty);
            row.RuleFor(r => r.NameEnglish).Filled(text, "Edit.Missing").NoLongerThan(NameLength, fields).When(r => !r.IsEmpty);
            row.RuleFor(r => r.GuidanceArabic).Filled(text, "Edit.Missing").NoLongerThan(LineLength, fields).When(r => !r.IsEmpty);
            row.RuleFor(r => r.GuidanceEnglish).Filled(text, "Edit.Missing").NoLongerThan(LineLength, fields).When(r => !r.IsEmpty);
            row.RuleFor(r => r.Key).Must(key => string.IsNullOrEmpty(key) || (key.Length <= RequiredDocument.KeyLength && Plain().IsMatch(key))).WithMessage(_ => text["Edit.KeyShape"]);
            row.RuleFor(r => r.FreshForMonths).Must(months => months is null or (>= 1 and <= MostMonths)).WithMessage(_ => text["Edit.MonthsWrong"]);
        });
    }

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
