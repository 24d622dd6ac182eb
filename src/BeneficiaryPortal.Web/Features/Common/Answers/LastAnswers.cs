using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>An earlier request of the same person, as far as its answers can serve again.</summary>
public sealed record LastRequest(string Number, RequestAnswers Answers);

/// <summary>Nobody is asked twice (OBJ-1): what a person answered last time fills in the next request, to be looked at and saved.</summary>
public sealed class LastAnswers(PortalDb db)
{
    /// <returns>The last request that this person sent before; its need is its own. Null for a first request.</returns>
    public async Task<LastRequest?> HandleAsync(SupportCase c, CancellationToken ct)
    {
        var last = await db.Cases.AsNoTracking().Where(before => before.BeneficiaryId == c.BeneficiaryId && before.Id < c.Id && before.SubmittedAt != null)
            .OrderByDescending(before => before.Id).Select(before => new LastRequest(before.Number, before.Answers)).FirstOrDefaultAsync(ct);
        return last is null ? null : last with { Answers = last.Answers with { Need = null } };
    }
}
