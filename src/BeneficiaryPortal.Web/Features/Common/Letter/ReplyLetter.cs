using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Features.Common.Letter;

/// <summary>What follows an acceptance under the policy of the case (STP-6, STP-7).</summary>
public enum AfterAcceptance
{
    Registration,
    Service,
    Nothing,
}

/// <summary>The committee's reply as it goes out (STP-5). Before its release there is no letter, for anybody.</summary>
public sealed record ReplyLetter(
    BilingualText Association,
    string Number,
    string Addressee,
    DateOnly RepliedOn,
    DateOnly SubmittedOn,
    string NeedTitle,
    Verdict Verdict,
    string Message,
    AfterAcceptance Next)
{
    /// <returns>Null while the reply is not out.</returns>
    public static ReplyLetter? Of(SupportCase c)
    {
        if (c.History.FirstOrDefault(e => e.Action is CaseAction.ReleaseReply or CaseAction.ReleaseReplyEarly) is not { } release)
        {
            return null;
        }

        return new ReplyLetter(
            c.Policy.Association.Name,
            c.Number,
            c.Answers.Identity!.FullName,
            RiyadhTime.DayOf(release.At),
            RiyadhTime.DayOf(c.SubmittedAt ?? c.OpenedAt),
            c.Kind.Name.ForReader(),
            c.Decision!.Verdict,
            c.Decision.MessageToBeneficiary,
            NextUnder(c.Policy.Terms));
    }

    private static AfterAcceptance NextUnder(PolicyTerms terms) =>
        terms.Has(PolicySteps.Registration) ? AfterAcceptance.Registration
        : terms.Has(PolicySteps.Delivery) ? AfterAcceptance.Service
        : AfterAcceptance.Nothing;
}
