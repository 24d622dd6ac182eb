using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Research;

/// <summary>The answer to a question of the desk; with the legal aspects, where the policy asks for them (STP-3, STP-3h).</summary>
public sealed class AnswerForm : MoveForm
{
    public string? Answer { get; set; }

    /// <summary>Rendered, and so asked for, only where the policy has legal aspects explained.</summary>
    public bool AsksLegalAspects { get; set; }
    public bool? LegalAspectsExplained { get; set; }
}

internal sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(IStringLocalizer<ResearchText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Answer).Filled(text, "Answer.AnswerMissing").NoLongerThan(SupportCase.ReasonLength, common);
        RuleFor(f => f.LegalAspectsExplained).NotNull().WithMessage(_ => text["Answer.LegalMissing"]).When(f => f.AsksLegalAspects);
    }
}
