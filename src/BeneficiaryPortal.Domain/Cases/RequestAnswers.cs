using BeneficiaryPortal.Domain.Catalogue;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>What the applicant answered (TOL-4), a part a section. The case keeps its own copy: it is what was declared. A part is either whole and valid or not there.</summary>
public sealed record RequestAnswers
{
    public IdentityAnswers? Identity { get; init; }
    public ContactAnswers? Contact { get; init; }
    public FamilyAnswers? Family { get; init; }
    public IncomeAnswers? Income { get; init; }
    public NeedAnswers? Need { get; init; }
    public BankAnswers? Bank { get; init; }

    /// <returns>The answers of this section, or null.</returns>
    public SectionAnswers? Of(RequestSection section) => section switch
    {
        RequestSection.Identity => Identity,
        RequestSection.Contact => Contact,
        RequestSection.Family => Family,
        RequestSection.Income => Income,
        RequestSection.Need => Need,
        RequestSection.Bank => Bank,
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "No such section."),
    };

    /// <returns>These answers with those of one section in place.</returns>
    public RequestAnswers With(SectionAnswers answers) => answers switch
    {
        IdentityAnswers identity => this with { Identity = identity },
        ContactAnswers contact => this with { Contact = contact },
        FamilyAnswers family => this with { Family = family },
        IncomeAnswers income => this with { Income = income },
        NeedAnswers need => this with { Need = need },
        BankAnswers bank => this with { Bank = bank },
        _ => throw new ArgumentOutOfRangeException(nameof(answers), answers, "No such section."),
    };

    /// <summary>What this kind of support asks and nobody answered yet (STP-2).</summary>
    public IReadOnlyList<RequestSection> MissingFor(KindTerms kind) => [.. kind.Sections().Where(section => Of(section) is null)];
}
