using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Tools;

/// <summary>A new edition of a regulation or guide.</summary>
public sealed class AddToolForm
{
    public string? Label { get; set; }
    public DualDateInput? InForceFrom { get; set; }
    public IFormFile? File { get; set; }
}

internal sealed class AddToolFormValidator : AbstractValidator<AddToolForm>
{
    public AddToolFormValidator(IStringLocalizer<ToolsText> text, IStringLocalizer<ValidationText> common)
    {
        RuleFor(f => f.Label).Filled(text, "Add.LabelMissing").NoLongerThan(ToolVersion.LabelLength, common);
        RuleFor(f => f.InForceFrom).IsGiven(text, "Add.InForceFromMissing");
        RuleFor(f => f.File).NotNull().WithMessage(_ => text["Add.FileMissing"]);
    }
}
