using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Contacts;

/// <summary>A call, a letter, a message, noted after it (CHN-1..9).</summary>
public sealed class NoteForm : ISaidForm
{
    public long? BeneficiaryId { get; set; }

    /// <summary>The number of the request it is about.</summary>
    public string? About { get; set; }
    public string? Visitor { get; set; }
    public Channel? Channel { get; set; }
    public ContactDirection? Direction { get; set; } = ContactDirection.Incoming;
    public ContactPurpose? Purpose { get; set; }
    public string? Reference { get; set; }
    public string? Asked { get; set; }
    public string? Answered { get; set; }
    public string? OpenQuestion { get; set; }
    public DualDateInput? CallBackOn { get; set; }
}

internal sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public NoteFormValidator(IStringLocalizer<ContactsText> text, IStringLocalizer<ValidationText> common, PolicyInForce policy, TimeProvider clock)
    {
        When(f => f.BeneficiaryId is null && f.About is null, () =>
            RuleFor(f => f.Visitor).Filled(text, "Visit.VisitorMissing").NoLongerThan(Beneficiary.NameLength, common).IsPersonName(common));
        RuleFor(f => f.Channel).NotNull().WithMessage(_ => text["Note.ChannelMissing"])
            .MustAsync(async (channel, ct) => channel is null || (await policy.ReadAsync(ct)).Terms.Has(channel.Value)).WithMessage(_ => text["Note.ChannelMissing"]);
        RuleFor(f => f.Direction).NotNull().WithMessage(_ => text["Note.DirectionMissing"]);
        RuleFor(f => f.Purpose).NotNull().WithMessage(_ => text["Visit.PurposeMissing"]);
        RuleFor(f => f.Reference).NoLongerThan(Contact.ReferenceLength, common);
        SaidRules.AddTo(this, text, common, clock);
    }
}
