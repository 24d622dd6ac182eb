using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Features.Common.Documents;

namespace BeneficiaryPortal.Web.Features.Documents;

/// <summary>The documents of a request while they are brought together, by its owner or by the desk.</summary>
public sealed record DocumentsPage(CaseView View, bool IsOwn)
{
    public IReadOnlyList<DocumentSlot> Slots { get; } = DocumentSlot.Of(View.Case);
}

/// <param name="View">The request.</param>
/// <param name="IsOwn">Whether the owner reads.</param>
/// <param name="Slot">The document.</param>
/// <param name="Limits">How large files may be.</param>
/// <param name="Earlier">What could be used again.</param>
public sealed record SlotPage(CaseView View, bool IsOwn, DocumentSlot Slot, DocumentLimits Limits, EarlierDocument? Earlier)
{
    /// <summary>How many files of the same upload were taken, where another was refused.</summary>
    public int Added { get; init; }
}

/// <param name="View">The request.</param>
/// <param name="IsOwn">Whether the owner reads.</param>
/// <param name="Document">What is to be taken out.</param>
public sealed record DocumentRemovalPage(CaseView View, bool IsOwn, CaseDocument Document)
{
    public PlainMoveForm Form { get; } = new() { Version = View.Version };
}
