using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Data.Rows;

/// <summary>Somebody of staff has a page of a case in view, as their browser says each minute. After two minutes of silence it holds no longer.</summary>
public sealed class CasePresence
{
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public required long CaseId { get; init; }
    public required Guid UserId { get; init; }
    public required string Name { get; init; }
    public required Roles Roles { get; init; }
    public required DateTime Since { get; init; }
    public required DateTime SeenAt { get; init; }

    /// <summary>Which of the person's pages said so last: another that is closed takes nothing away.</summary>
    public required Guid Page { get; init; }
}
