using BeneficiaryPortal.Domain.Cases;

namespace BeneficiaryPortal.Web.Features.Common.Documents;

/// <summary>Files as staff look at them: pictures, and pages of PDF files drawn as pictures.</summary>
/// <param name="Folder">Where they are (<see cref="FilePaths"/>).</param>
/// <param name="Files">Those that are there.</param>
public sealed record Previews(string Folder, IEnumerable<KeptFile> Files)
{
    /// <summary>So many pages of a PDF stand on the page itself, the others a link away: each is drawn when it is asked for.</summary>
    public const int MostShown = 5;
}
