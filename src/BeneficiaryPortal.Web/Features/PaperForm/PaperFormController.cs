using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.PaperForm;

/// <summary>The request form on paper, the twin of the one online: the same sections and fields, filled in as far as they are known (TOL-4).</summary>
[ForRoles(Roles.RelationsOfficer | Roles.BranchRepresentative)]
public sealed class PaperFormController(PortalDb db, CurrentUser user, PolicyInForce policy, IStringLocalizer<AnswersText> words) : Controller
{
    [HttpGet("cases/{number}/form")]
    public async Task<IActionResult> Index(string number, CancellationToken ct) =>
        await CaseView.LoadAsync(db, number, user.Acting, ct) is { } view ? View(PaperFormPage.Of(view, words)) : NotFound();

    /// <summary>Nobody's yet, for people who write at home; without a kind, which forms there are.</summary>
    [HttpGet("reception/blank-form")]
    public async Task<IActionResult> Blank(string? kind, CancellationToken ct)
    {
        var inForce = await policy.ReadAsync(ct);
        if (!inForce.Terms.Tools.Contains(Tool.SupportRequestForm))
        {
            return NotFound();
        }

        var kinds = await db.SupportKinds.Offered().AsNoTracking().OrderBy(offered => offered.Key).ToListAsync(ct);
        return kind is null ? View("Kinds", kinds)
            : kinds.Find(offered => string.Equals(offered.Key, kind, StringComparison.Ordinal)) is { } asked
                ? View("Index", PaperFormPage.Blank(asked, inForce.Association.Name, user.Acting.At, $"{Request.Scheme}://{Request.Host}{Request.PathBase}/", words))
                : NotFound();
    }
}

/// <summary>One field: its label, and what was answered; a line to write on where nothing was.</summary>
public sealed record PaperField(string Label, object? Value, bool IsCode = false)
{
    /// <summary>How many to write on.</summary>
    public int Lines { get; init; } = 1;
}

/// <summary>One section of the form.</summary>
public sealed record PaperSection(RequestSection Section, IReadOnlyList<PaperField> Fields, IReadOnlyList<FamilyMember>? Members = null);

/// <param name="Kind">What is asked for, in the version whose fields are printed.</param>
/// <param name="Association">Its name.</param>
/// <param name="Sections">In their order.</param>
/// <param name="PrintedAt">When.</param>
/// <param name="Scans">What the code leads to: the request, or for nobody's form the portal.</param>
public sealed record PaperFormPage(SupportKind Kind, BilingualText Association, IReadOnlyList<PaperSection> Sections, DateTime PrintedAt, string Scans)
{
    /// <summary>Lines for members who are not told of yet.</summary>
    public const int EmptyMembers = 5;

    /// <summary>Of the request; null on nobody's form.</summary>
    public string? Number { get; init; }

    /// <summary>Who hands it out for the request.</summary>
    public string? Officer { get; init; }

    public static PaperFormPage Of(CaseView view, IStringLocalizer<AnswersText> words)
    {
        var c = view.Case;
        return new(c.Kind, c.Policy.Association.Name, SectionsOf(c.Kind, c, words), view.User.At, c.Number) { Number = c.Number, Officer = view.User.Name };
    }

    public static PaperFormPage Blank(SupportKind kind, BilingualText association, DateTime at, string address, IStringLocalizer<AnswersText> words) =>
        new(kind, association, SectionsOf(kind, c: null, words), at, address);

    private static IReadOnlyList<PaperSection> SectionsOf(SupportKind kind, SupportCase? c, IStringLocalizer<AnswersText> words) =>
        [.. kind.Terms.Sections().Select(section => SectionOf(section, kind, c, words))];

    private static PaperSection SectionOf(RequestSection section, SupportKind kind, SupportCase? c, IStringLocalizer<AnswersText> words)
    {
        // Whoever still fills it in has the numbers before them; afterwards they are shown in full elsewhere, and that is put on record.
        var isOpen = c?.State is CaseState.Draft or CaseState.Returned;
        var (answers, file) = (c?.Answers ?? new RequestAnswers(), c?.Beneficiary);
        return section switch
        {
            RequestSection.Identity => new(section,
            [
                new(words["Answers.FullName"], file?.FullName),
                new(words["Answers.NationalId"], file is null || isOpen ? file?.NationalId : Mask.NationalId(file.NationalId), IsCode: true),
                new(words["Answers.BirthDate"], answers.Identity?.BirthDate),
                new(words["Answers.MaritalStatus"], answers.Identity is { } identity ? words.Label(identity.MaritalStatus) : null),
            ]),
            RequestSection.Contact => new(section,
            [
                new(words["Answers.Mobile"], (answers.Contact?.Mobile ?? file?.Mobile) is { } mobile ? SaudiMobile.Display(mobile) : null, IsCode: true),
                new(words["Answers.Email"], answers.Contact?.Email ?? file?.Email, IsCode: true),
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
                new(words["Answers.Kind"], kind.Name.ForReader()),
                new(words["Answers.Details"], answers.Need?.Details) { Lines = c is null ? 5 : 1 },
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
