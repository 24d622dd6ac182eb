using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents;

public static class StoredFile
{
    /// <summary>What is kept of a file that was taken in.</summary>
    public static DocumentFile AsStored(this AcceptedDocument accepted) => new(
        accepted.StoredName, accepted.DisplayName, accepted.ContentType, accepted.Size, accepted.Pages, accepted.Sha256, accepted.State == DocumentState.AwaitingScan);
}
