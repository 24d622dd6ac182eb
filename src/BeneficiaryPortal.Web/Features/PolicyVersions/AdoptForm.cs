using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.PolicyVersions;

/// <summary>Which policy is adopted next, and how it counts a month.</summary>
public sealed class AdoptForm
{
    public ReviewStep Step { get; set; }

    /// <summary>The number of the version in force when the page was read; the next one becomes this plus one.</summary>
    public int InForce { get; set; }
    public string? Profile { get; set; }
    public MonthReading? MonthReading { get; set; }
}

internal sealed class AdoptFormValidator : AbstractValidator<AdoptForm>
{
    public AdoptFormValidator(IStringLocalizer<PolicyVersionsText> text, OfferedPolicies offered)
    {
        RuleFor(f => f.Profile).MustAsync(async (key, ct) => await offered.FindAsync(key, ct) is not null).WithMessage(_ => text["Adopt.ProfileMissing"]);
        RuleFor(f => f.MonthReading).Filled(text, "Adopt.MonthMissing").IsInEnum();
    }
}
