using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

/// <summary>A decision, its reasons for the committee's record, and the words of the letter. Each verdict begins with words of its own.</summary>
public sealed class DecisionForm : MoveForm
{
    public ReviewStep Step { get; set; }
    public Verdict? Verdict { get; set; }
    public string? Reasons { get; set; }
    public string? MessageIfAccepted { get; set; }
    public string? MessageIfRefused { get; set; }
    public bool NoConflict { get; set; }

    /// <summary>The words that go with the verdict.</summary>
    public string? Message => Verdict == Domain.Cases.Verdict.Refuse ? MessageIfRefused : MessageIfAccepted;
}

internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator(IStringLocalizer<CommitteeQueueText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Verdict).Filled(text, "Decide.VerdictMissing").IsInEnum();
        RuleFor(f => f.MessageIfAccepted).Filled(text, "Decide.MessageMissing").NoLongerThan(SupportCase.ReasonLength, common)
            .When(f => f.Verdict == Verdict.Accept);
        RuleFor(f => f.MessageIfRefused).Filled(text, "Decide.MessageMissing").NoLongerThan(SupportCase.ReasonLength, common)
            .When(f => f.Verdict == Verdict.Refuse);
        RuleFor(f => f.Reasons).Filled(text, "Decide.ReasonsMissing").NoLongerThan(SupportCase.ReasonLength, common);
        RuleFor(f => f.NoConflict).Ticked(text, "Decide.NoConflictMissing");
    }
}
