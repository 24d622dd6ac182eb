using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>Somebody has come: with a file, or with a name alone.</summary>
public sealed class VisitForm
{
    public long? BeneficiaryId { get; set; }

    /// <summary>How that file was found, sealed.</summary>
    public string? Found { get; set; }
    public string? Visitor { get; set; }
    public ContactPurpose? Purpose { get; set; }

    /// <summary>Served at once, not asked to wait.</summary>
    public bool Begin { get; set; }
}

internal sealed class VisitFormValidator : AbstractValidator<VisitForm>
{
    public VisitFormValidator(IStringLocalizer<ContactsText> text, IStringLocalizer<ValidationText> common)
    {
        When(f => f.BeneficiaryId is null, () =>
            RuleFor(f => f.Visitor).Filled(text, "Visit.VisitorMissing").NoLongerThan(Beneficiary.NameLength, common).IsPersonName(common));
        RuleFor(f => f.Purpose).NotNull().WithMessage(_ => text["Visit.PurposeMissing"]);
    }
}
