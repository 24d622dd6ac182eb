using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Validation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>The answers of a request that is still to be handed in, or to be handed in again.</summary>
public sealed class EditForm : AnswersForm;

internal sealed class EditFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    : AnswersRules<EditForm>(text, common, clock);
