using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;

namespace BeneficiaryPortal.Web.Features.DeskDraft;

/// <param name="View">The request.</param>
/// <param name="Parts">Its sections, but for the family, which has pages of its own.</param>
/// <param name="CarriedFrom">The earlier request whose answers fill in what is new.</param>
public sealed record DeskAnswersPage(CaseView View, IReadOnlyList<DeskSection> Parts, string? CarriedFrom)
{
    public bool AsksFamily => View.Case.Kind.Terms.Sections().Contains(RequestSection.Family);
}

/// <summary>One section on the page of all.</summary>
/// <param name="Section">Which.</param>
/// <param name="Form">What is shown in it.</param>
/// <param name="Entry">What was last saved there.</param>
public sealed record DeskSection(RequestSection Section, SectionForm Form, SectionEntry? Entry)
{
    /// <summary>What somebody else saved while the page was open; null when nobody did.</summary>
    public SectionForm? Theirs { get; init; }
}
