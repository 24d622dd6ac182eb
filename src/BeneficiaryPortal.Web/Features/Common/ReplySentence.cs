using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>"In not less than two weeks / a month", as the policy words it: never turned into a promise of the latest day (STP-5).</summary>
public static class ReplySentence
{
    public static string Of(PolicyTerms terms, IStringLocalizer<ReplyText> text) => text["Reply.Sentence", Period(terms.ReplyPeriod, text)];

    /// <summary>Two weeks; a month.</summary>
    public static string Period(ReplyPeriod period, IStringLocalizer<ReplyText> text) =>
        period.Unit == ReplyPeriodUnit.Weeks ? text.Count("Reply.Weeks", period.Count) : text.Count("Reply.Months", period.Count);
}
