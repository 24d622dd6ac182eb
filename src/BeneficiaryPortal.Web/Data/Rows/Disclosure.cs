namespace BeneficiaryPortal.Web.Data.Rows;

/// <summary>Somebody of staff had the full numbers of a request shown. Written with the showing, never changed (CNF-5).</summary>
public sealed class Disclosure
{
    public long Id { get; private set; }
    public required long CaseId { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required DateTime At { get; init; }
}
