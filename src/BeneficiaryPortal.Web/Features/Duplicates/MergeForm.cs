using BeneficiaryPortal.Domain.Duplicates;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common.Similar;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Duplicates;

/// <summary>Two files become one: which stays, and why they are one person's.</summary>
public sealed class MergeForm
{
    public long? KeptId { get; set; }
    public string? Reason { get; set; }
    public bool Sure { get; set; }
}

internal sealed class MergeFormValidator : AbstractValidator<MergeForm>
{
    public MergeFormValidator(IStringLocalizer<DuplicatesText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.KeptId).NotNull().WithMessage(_ => text["Merge.KeptMissing"]);
        RuleFor(f => f.Reason).Filled(text, "Merge.ReasonMissing").NoLongerThan(FileMerge.ReasonLength, common);
        RuleFor(f => f.Sure).Ticked(text, "Merge.SureMissing");
    }
}

/// <param name="File">The file that was asked about.</param>
/// <param name="Alike">Those alike, the likeliest first.</param>
public sealed record AlikePage(FileToCompare File, IReadOnlyList<SimilarFile> Alike);

/// <param name="File">One file.</param>
/// <param name="Alike">The other, with why it looks alike.</param>
/// <param name="Form">What is decided.</param>
/// <param name="Refusal">Why they cannot be merged by this reader; null when they can.</param>
public sealed record MergePage(FileToCompare File, SimilarFile Alike, MergeForm Form, MergeRefusal? Refusal);

/// <summary>A merge as the list shows it.</summary>
public sealed record MergeLine(long Id, long KeptId, string KeptName, string MergedName, string Reason, string MergedBy, DateTime MergedAt, string? UndoneBy, DateTime? UndoneAt);

/// <param name="Lines">The latest first.</param>
public sealed record MergesPage(IReadOnlyList<MergeLine> Lines);
