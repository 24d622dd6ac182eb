using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>The answers of a request as a page shows them back, a card a section.</summary>
/// <param name="Case">The request.</param>
/// <param name="Change">The page that changes a section; null where nothing can be changed.</param>
/// <param name="IsMasked">Identity and bank numbers are shown in part only: the reader has no need of them here.</param>
public sealed record AnswersView(SupportCase Case, Func<RequestSection, string>? Change = null, bool IsMasked = false)
{
    public string? ChangeOf(RequestSection section) => Change?.Invoke(section);
}
