using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.PaperForm;

/// <summary>The request form on paper, the twin of the one online: the same sections and fields, filled in as far as they are known (TOL-4).</summary>
[Route("cases/{number}/form")]
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class PaperFormController(PortalDb db, CurrentUser user, IStringLocalizer<AnswersText> words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string number, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } view ? View(PaperFormPage.Of(view, words)) : NotFound();
}

/// <summary>One field: its label, and what was answered; a line to write on where nothing was.</summary>
public sealed record PaperField(string Label, object? Value, bool IsCode = false);

/// <summary>One section of the form.</summary>
public sealed record PaperSection(RequestSection Section, IReadOnlyList<PaperField> Fields, IReadOnlyList<FamilyMember>? Members = null);

public sealed record PaperFormPage(CaseView View, IReadOnlyList<PaperSection> Sections)
{
    /// <summary>Lines for members who are not told of yet.</summary>
    public const int EmptyMembers = 5;

    public static PaperFormPage Of(CaseView view, IStringLocalizer<AnswersText> words) =>
        new(view, [.. view.Case.Kind.Terms.Sections().Select(section => SectionOf(section, view.Case, words))]);

    private static PaperSection SectionOf(RequestSection section, SupportCase c, IStringLocalizer<AnswersText> words)
    {
        // Whoever still fills it in has the numbers before them; afterwards they are shown in full elsewhere, and that is put on record.
        var isOpen = c.State is CaseState.Draft or CaseState.Returned;
        var (answers, file) = (c.Answers, c.Beneficiary);
        return section switch
        {
            RequestSection.Identity => new(section,
            [
                new(words["Answers.FullName"], file.FullName),
                new(words["Answers.NationalId"], isOpen ? file.NationalId : Mask.NationalId(file.NationalId), IsCode: true),
                new(words["Answers.BirthDate"], answers.Identity?.BirthDate),
                new(words["Answers.MaritalStatus"], answers.Identity is { } identity ? words.Label(identity.MaritalStatus) : null),
            ]),
            RequestSection.Contact => new(section,
            [
                new(words["Answers.Mobile"], SaudiMobile.Display(answers.Contact?.Mobile ?? file.Mobile), IsCode: true),
                new(words["Answers.Email"], answers.Contact?.Email ?? file.Email, IsCode: true),
                new(words["Answers.City"], answers.Contact?.City),
                new(words["Answers.District"], answers.Contact?.District),
                new(words["Answers.Address"], answers.Contact?.Address),
                new(words["Answers.OtherMobile"], answers.Contact?.OtherMobile is { } other ? SaudiMobile.Display(other) : null, IsCode: true),
            ]),
            RequestSection.Family => new(section, [new(words["Answers.Household"], answers.Family is { } family ? words.Count("Answers.People", family.HouseholdSize) : null)], answers.Family?.Members ?? []),
            RequestSection.Income => new(section,
            [
                new(words["Answers.Income"], answers.Income?.MonthlyIncome),
                new(words["Answers.Sources"], answers.Income?.Sources),
                new(words["Answers.Rent"], answers.Income?.Rent),
                new(words["Answers.Instalments"], answers.Income?.Instalments),
                new(words["Answers.OtherObligations"], answers.Income?.OtherObligations),
            ]),
            RequestSection.Need => new(section,
            [
                new(words["Answers.Kind"], c.Kind.Name.ForReader()),
                new(words["Answers.Details"], answers.Need?.Details),
                new(words["Answers.Amount"], answers.Need?.Amount),
            ]),
            _ => new(section,
            [
                new(words["Answers.Iban"], answers.Bank?.Iban is { } iban ? isOpen ? SaudiIban.Display(iban) : Mask.Iban(iban) : answers.Bank is null ? null : words["AccountHeld.No"].Value, IsCode: answers.Bank?.Iban is not null),
                new(words["Answers.HolderName"], answers.Bank?.HolderName),
            ]),
        };
    }
}
