using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>One file of a request, in the slot of a document that its kind asks for (STP-2). Once the request was handed in, what is taken out stays written down.</summary>
public sealed class CaseDocument : KeptFile
{
    private CaseDocument()
    {
    }

    internal CaseDocument(int id, string slot, DocumentFile file, ActingUser by)
        : base(id, file, by) => Slot = slot;

    /// <summary>The key of the document that was asked for.</summary>
    public string Slot { get; private set; } = null!;
}
