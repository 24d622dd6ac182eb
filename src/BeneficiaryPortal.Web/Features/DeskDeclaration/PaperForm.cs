using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.DeskDeclaration;

/// <summary>A declaration that was signed on paper before the officer (STP-4).</summary>
public sealed class PaperForm : MoveForm
{
    public string? SignedName { get; set; }
    public bool Witnessed { get; set; }

    /// <summary>Of the words that the page showed: those are the words that are stored.</summary>
    public string? StatementHash { get; set; }
}

internal sealed class PaperFormValidator : AbstractValidator<PaperForm>
{
    public PaperFormValidator(IStringLocalizer<DeskDeclarationText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.SignedName).Filled(text, "Paper.SignedNameMissing").NoLongerThan(Beneficiary.NameLength, common);
        RuleFor(f => f.Witnessed).Ticked(text, "Paper.WitnessedMissing");
    }
}
