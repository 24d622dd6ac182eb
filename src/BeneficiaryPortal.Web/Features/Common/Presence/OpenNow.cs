using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Rows;

namespace BeneficiaryPortal.Web.Features.Common.Presence;

/// <summary>Somebody else of staff who has the case open.</summary>
public sealed record OpenNow(string Name, Roles Roles, DateTime Since);

public static class OpenNowReading
{
    private const int Most = 5;

    /// <summary>Who else has this case open, whoever came first at the head.</summary>
    public static IQueryable<OpenNow> OpenNow(this PortalDb db, long caseId, ActingUser reader) =>
        db.OthersAt(caseId, reader).Select(p => new OpenNow(p.Name, p.Roles, p.Since));

    /// <summary>The same, row by row.</summary>
    public static IQueryable<CasePresence> OthersAt(this PortalDb db, long caseId, ActingUser reader)
    {
        var (id, silent) = (reader.UserId, reader.At - CasePresence.Silence);
        return db.CasePresences.Where(p => p.CaseId == caseId && p.UserId != id && p.SeenAt >= silent).OrderBy(p => p.Since).ThenBy(p => p.UserId).Take(Most);
    }
}
