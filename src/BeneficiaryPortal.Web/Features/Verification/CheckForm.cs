using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Verification;

/// <summary>Whether a document says what the applicant wrote.</summary>
public enum Agreement
{
    Agrees,
    Differs,
}

/// <summary>What an officer found in a document (STP-2).</summary>
public sealed class CheckForm : MoveForm
{
    public Agreement? Agreement { get; set; }
    public List<DeclaredData> Differing { get; set; } = [];
    public OriginalSeen? Original { get; set; }

    /// <summary>Rendered, and asked for, only where the document says when it was issued.</summary>
    public bool AsksIssued { get; set; }
    public DualDateInput? IssuedOn { get; set; }

    /// <summary>Rendered, and asked for, only where the document bears a last day.</summary>
    public bool AsksValid { get; set; }
    public DualDateInput? ValidUntil { get; set; }
    public string? Note { get; set; }
    public string? ToMend { get; set; }

    public DocumentFinding Found() => new()
    {
        Differing = Agreement == Verification.Agreement.Differs ? Differing.Aggregate(DeclaredData.None, (all, one) => all | one) : DeclaredData.None,
        Original = Original!.Value,
        IssuedOn = DayOf(IssuedOn),
        ValidUntil = DayOf(ValidUntil),
        Note = Note,
        ToMend = ToMend,
    };

    /// <summary>What was found last time, to be looked at again.</summary>
    public static CheckForm Of(DocumentCheck? check) => check is null ? new CheckForm() : new CheckForm
    {
        Agreement = check.Differing == DeclaredData.None ? Verification.Agreement.Agrees : Verification.Agreement.Differs,
        Differing = [.. Enum.GetValues<DeclaredData>().Where(one => one != DeclaredData.None && check.Differing.HasFlag(one))],
        Original = check.Original,
        IssuedOn = check.IssuedOn is { } issued ? DualDateInput.From(issued, check.IssuedIn!.Value) : null,
        ValidUntil = check.ValidUntil is { } last ? DualDateInput.From(last, check.ValidUntilIn!.Value) : null,
        Note = check.Note,
        ToMend = check.ToMend,
    };

    private static TypedDay? DayOf(DualDateInput? typed) => typed?.Date is { } day ? new TypedDay(day, typed.Calendar) : null;
}

internal sealed class CheckFormValidator : AbstractValidator<CheckForm>
{
    public CheckFormValidator(IStringLocalizer<VerificationText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Agreement).NotNull().WithMessage(_ => text["Check.AgreementMissing"]);
        RuleFor(f => f.Differing).NotEmpty().When(f => f.Agreement == Agreement.Differs).WithMessage(_ => text["Check.DifferingMissing"]);
        RuleFor(f => f.Original).NotNull().WithMessage(_ => text["Check.OriginalMissing"]);

        // A document that is to be mended may not show its dates.
        RuleFor(f => f.IssuedOn).IsGiven(text, "Check.IssuedOnMissing").When(f => f.AsksIssued && (IsTyped(f.IssuedOn) || !IsToMend(f)));
        RuleFor(f => f.ValidUntil).IsGiven(text, "Check.ValidUntilMissing").When(f => f.AsksValid && (IsTyped(f.ValidUntil) || !IsToMend(f)));
        RuleFor(f => f.Note).NoLongerThan(SupportCase.ReasonLength, common);
        RuleFor(f => f.ToMend).NoLongerThan(SupportCase.ReasonLength, common);
    }

    private static bool IsToMend(CheckForm form) => !string.IsNullOrEmpty(form.ToMend);

    private static bool IsTyped(DualDateInput? date) => date is { IsEmpty: false };
}
