using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>Whom a new request at the desk is for: a file that was found, or what was typed when none was.</summary>
public sealed class StartForm
{
    public long? BeneficiaryId { get; set; }

    /// <summary>How that file was found, sealed.</summary>
    public string? Found { get; set; }
    public string? Typed { get; set; }

    /// <summary>The visit, call or letter of which the request comes.</summary>
    public long? ContactId { get; set; }

    /// <summary>What was said of the request before it was known whose it is.</summary>
    public string? Kind { get; set; }
    public Channel? ReceivedThrough { get; set; }
    public string? Questions { get; set; }

    public DeskRequestForm Begin()
    {
        var form = BeneficiaryId is not null ? new DeskRequestForm { BeneficiaryId = BeneficiaryId, Found = Found } : Sought.In(Typed).Kind switch
        {
            SoughtKind.NationalId => new DeskRequestForm { NationalId = Typed },
            SoughtKind.Mobile => new DeskRequestForm { Mobile = SaudiMobile.Parse(Typed) },
            SoughtKind.Name => new DeskRequestForm { FullName = Typed },
            _ => new DeskRequestForm(),
        };
        (form.ContactId, form.Kind, form.ReceivedThrough, form.Questions) = (ContactId, Kind, ReceivedThrough, Questions);
        return form;
    }
}

/// <summary>With what a request at the desk begins: who, which kind of support, through which channel, and what the visitor asked (STP-1).</summary>
public sealed class DeskRequestForm
{
    /// <summary>The file it is for; without one, the identity below opens a file.</summary>
    public long? BeneficiaryId { get; set; }

    /// <summary>How that file was found, sealed.</summary>
    public string? Found { get; set; }

    /// <summary>The visit, call or letter of which it comes.</summary>
    public long? ContactId { get; set; }
    public string? NationalId { get; set; }
    public string? FullName { get; set; }
    public string? Mobile { get; set; }
    public string? Email { get; set; }
    public string? Kind { get; set; }
    public Channel? ReceivedThrough { get; set; }
    public string? Questions { get; set; }

    /// <summary>Why this kind of support may be asked for again before its time.</summary>
    public string? Exception { get; set; }

    /// <summary>What was said to the files that look alike; null before they are shown.</summary>
    public SimilarAnswer? Similar { get; set; }

    public bool IsForNewPerson => BeneficiaryId is null;
}

public enum SimilarAnswer
{
    /// <summary>None of them is this person's.</summary>
    Different,

    /// <summary>What was typed is to be corrected.</summary>
    Correct,
}

internal sealed class DeskRequestFormValidator : AbstractValidator<DeskRequestForm>
{
    public DeskRequestFormValidator(IStringLocalizer<ReceptionText> text, IStringLocalizer<ValidationText> common, PolicyInForce policy)
    {
        When(f => f.IsForNewPerson, () =>
        {
            RuleFor(f => f.NationalId).IsSaudiId(common);
            RuleFor(f => f.FullName).Filled(text, "New.FullNameMissing").NoLongerThan(Beneficiary.NameLength, common).IsPersonName(common);
        });
        When(f => f.IsForNewPerson || f.Mobile is not null, () => RuleFor(f => f.Mobile).IsSaudiMobile(common));
        RuleFor(f => f.Email).IsEmailOrEmpty(common);
        RuleFor(f => f.Kind).Filled(text, "New.KindMissing");
        RuleFor(f => f.ReceivedThrough).NotNull().WithMessage(_ => text["New.ChannelMissing"])
            .MustAsync(async (channel, ct) => DeskChannels.Of((await policy.ReadAsync(ct)).Terms).Contains(channel!.Value)).WithMessage(_ => text["New.ChannelMissing"]);
        RuleFor(f => f.Questions).NoLongerThan(SupportCase.ReasonLength, common);
        RuleFor(f => f.Exception).NoLongerThan(SupportCase.ReasonLength, common);
    }
}

public static class DeskChannels
{
    /// <summary>The channels of a policy by which a request can reach the desk: what comes through the website, the applicant enters alone.</summary>
    public static IEnumerable<Channel> Of(PolicyTerms terms) => terms.Channels.Where(channel => channel != Channel.Website);
}
