using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Requests;

/// <summary>With what a request begins: which kind of support it is for.</summary>
public sealed class NewRequestForm
{
    public string? Kind { get; set; }
}

internal sealed class NewRequestFormValidator : AbstractValidator<NewRequestForm>
{
    public NewRequestFormValidator(IStringLocalizer<RequestsText> text) => RuleFor(f => f.Kind).Filled(text, "New.KindMissing");
}

/// <param name="Kinds">What is offered today.</param>
/// <param name="Form">What was chosen.</param>
/// <param name="Alike">Requests of the same kind that are still open: pointed out, never in the way.</param>
public sealed record NewRequestPage(IReadOnlyList<SupportKind> Kinds, NewRequestForm Form, IReadOnlyList<OpenAlike> Alike);

/// <summary>A request of this person that is still open.</summary>
public sealed record OpenAlike(string Number, string KindKey);
