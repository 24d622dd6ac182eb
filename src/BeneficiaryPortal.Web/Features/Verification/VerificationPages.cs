using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;

namespace BeneficiaryPortal.Web.Features.Verification;

/// <summary>Every document with how it was found; when all are good, the verification can be confirmed.</summary>
public sealed record ConfirmPage(CaseView View, ConfirmForm Form)
{
    public IReadOnlyList<DocumentSlot> Slots { get; } = [.. DocumentSlot.Of(View.Case).Where(slot => !slot.Required.IsOptional || slot.Held.Count > 0)];
    public int Left { get; } = View.Case.DocumentsUnchecked().Count;
}

/// <param name="View">The case.</param>
/// <param name="Slot">The document.</param>
/// <param name="HandedIn">The day as at which it is judged.</param>
/// <param name="Form">What was found.</param>
public sealed record CheckPage(CaseView View, DocumentSlot Slot, DateOnly HandedIn, CheckForm Form)
{
    /// <summary>What was found before, newest first.</summary>
    public IReadOnlyList<DocumentCheck> Before { get; } = [.. View.Case.Checks.Where(check => check.Slot == Slot.Required.Key).Reverse()];
}
