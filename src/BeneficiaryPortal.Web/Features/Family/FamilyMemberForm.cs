using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Family;

/// <summary>Somebody of the household, added or changed.</summary>
public sealed class FamilyMemberForm : MoveForm
{
    public string? FullName { get; set; }
    public Relation? Relation { get; set; }
    public string? NationalId { get; set; }
    public DualDateInput? BirthDate { get; set; }
    public string? Health { get; set; }

    public static FamilyMemberForm Of(FamilyMember member) => new()
    {
        FullName = member.FullName,
        Relation = member.Relation,
        NationalId = member.NationalId,
        BirthDate = DualDateInput.From(member.BirthDate, member.BirthCalendar),
        Health = member.Health,
    };

    public FamilyMember Member(int id) => new(id, FullName!, Relation!.Value, SaudiId.Parse(NationalId), BirthDate!.Date!.Value, BirthDate.Calendar, Health);
}

internal sealed class FamilyMemberFormValidator : AbstractValidator<FamilyMemberForm>
{
    public FamilyMemberFormValidator(IStringLocalizer<AnswersText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    {
        RuleFor(f => f.FullName).Filled(text, "Answers.MemberNameMissing").NoLongerThan(Beneficiary.NameLength, common).IsPersonName(common);
        RuleFor(f => f.Relation).NotNull().WithMessage(_ => text["Answers.RelationMissing"]);
        When(f => !string.IsNullOrEmpty(f.NationalId), () => RuleFor(f => f.NationalId).IsSaudiId(common));
        RuleFor(f => f.BirthDate).IsGiven(text, "Answers.BirthDateMissing")
            .Must(born => born!.Date is null || born.Date <= RiyadhTime.Today(clock)).WithMessage(_ => text["Answers.BirthDateAhead"]);
        RuleFor(f => f.Health).NoLongerThan(FamilyMember.HealthLength, common);
    }
}
