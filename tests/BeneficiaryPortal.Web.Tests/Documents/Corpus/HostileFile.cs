using BeneficiaryPortal.Web.Documents;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>Something that attackers send, and what must become of it: refused for this reason, or taken with nothing of the payload left.</summary>
internal sealed record HostileFile(string Name, string FileName, Func<Photos, byte[]> Content, DocumentRefusal? Refused = null)
{
    /// <summary>What every payload of the corpus holds.</summary>
    public const string Payload = "PAYLOAD-b7f3";

    /// <summary>Under which name it is taken; null where it does not matter.</summary>
    public string? DisplayName { get; init; }

    public override string ToString() => Name;
}
