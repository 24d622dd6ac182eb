using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>What was last typed into a section of a request, valid or not, by whom and when. Its version tells whoever saves next whether somebody came in between.</summary>
public sealed class SectionEntry
{
    private SectionEntry()
    {
    }

    public SectionEntry(long caseId, RequestSection section)
    {
        CaseId = caseId;
        Section = section;
    }

    public long CaseId { get; private set; }
    public RequestSection Section { get; private set; }

    /// <summary>From 1; 0 for a section that nobody touched.</summary>
    public int Version { get; private set; }

    /// <summary>The fields as typed, while they are not (yet) the answers of the request.</summary>
    public IReadOnlyDictionary<string, string>? Typed { get; private set; }
    public Guid? SavedById { get; private set; }
    public string SavedBy { get; private set; } = "";
    public DateTime SavedAt { get; private set; }

    /// <param name="typed">What is kept as typed; null when it has become the answers of the request.</param>
    /// <param name="by">Who saved it.</param>
    public void Save(IReadOnlyDictionary<string, string>? typed, ActingUser by)
    {
        Typed = typed;
        Version++;
        (SavedById, SavedBy, SavedAt) = (by.UserId, by.Name, by.At);
    }
}
