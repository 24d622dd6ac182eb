using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.PolicyVersions;

public sealed record VersionRow(
    int Number, BilingualText Title, Association Association, string SourceDocument, ApprovalEvidence Approval, DateTime AdoptedAt, string AdoptedBy);

public sealed record VersionsPage(IReadOnlyList<VersionRow> Versions);

/// <summary>Every version the association has adopted, newest first (GOV-2). There are few: a board adopts one in years.</summary>
public sealed class VersionList(PortalDb db)
{
    private const int Most = 100;

    public async Task<VersionsPage> HandleAsync(CancellationToken ct) => new(await db.PolicyVersions.AsNoTracking().Newest().Take(Most)
        .Select(v => new VersionRow(v.Number, v.Title, v.Association, v.SourceDocument, v.Approval, v.AdoptedAt, v.AdoptedBy))
        .ToListAsync(ct));
}
