using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Features.Common.Answers;
using FluentValidation;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <summary>All sections of a request on one page, for somebody who types while a visitor tells. A section that the kind does not ask is not there.</summary>
public sealed class DeskAnswersForm
{
    public IdentityForm? Identity { get; set; }
    public ContactForm? Contact { get; set; }
    public IncomeForm? Income { get; set; }
    public NeedForm? Need { get; set; }
    public BankForm? Bank { get; set; }

    /// <summary>The sections that were on the page.</summary>
    public IEnumerable<(RequestSection Section, SectionForm Form)> Sections() =>
        new (RequestSection Section, SectionForm? Form)[]
        {
            (RequestSection.Identity, Identity),
            (RequestSection.Contact, Contact),
            (RequestSection.Income, Income),
            (RequestSection.Need, Need),
            (RequestSection.Bank, Bank),
        }.Where(part => part.Form is not null).Select(part => (part.Section, part.Form!));
}

internal sealed class DeskAnswersFormValidator : AbstractValidator<DeskAnswersForm>
{
    public DeskAnswersFormValidator(
        IValidator<IdentityForm> identity, IValidator<ContactForm> contact, IValidator<IncomeForm> income, IValidator<NeedForm> need, IValidator<BankForm> bank)
    {
        RuleFor(f => f.Identity!).SetValidator(identity);
        RuleFor(f => f.Contact!).SetValidator(contact);
        RuleFor(f => f.Income!).SetValidator(income);
        RuleFor(f => f.Need!).SetValidator(need);
        RuleFor(f => f.Bank!).SetValidator(bank);
    }
}
