using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Clock;

/// <summary>Forgets who had a case open once their browser has said nothing for a while.</summary>
public sealed class GonePresences(PortalDb db, TimeProvider clock)
{
    public Task<int> RunAsync(CancellationToken ct)
    {
        var silent = clock.GetUtcNow().UtcDateTime - CasePresence.Silence;
        return db.CasePresences.Where(p => p.SeenAt < silent).ExecuteDeleteAsync(ct);
    }
}
