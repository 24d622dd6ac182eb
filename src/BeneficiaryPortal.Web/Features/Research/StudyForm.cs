using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Research;

/// <summary>What the study found and recommends to the committee.</summary>
public sealed class StudyForm : MoveForm
{
    public Verdict? Recommendation { get; set; }
    public string? Findings { get; set; }
}

internal sealed class StudyFormValidator : AbstractValidator<StudyForm>
{
    public StudyFormValidator(IStringLocalizer<ResearchText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Recommendation).Filled(text, "Study.RecommendationMissing").IsInEnum();
        RuleFor(f => f.Findings).Filled(text, "Study.FindingsMissing").NoLongerThan(SupportCase.ReasonLength, common);
    }
}
