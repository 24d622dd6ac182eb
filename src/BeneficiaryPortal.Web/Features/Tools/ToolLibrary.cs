using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Tools;

/// <param name="Tool">One that the policy in force names.</param>
/// <param name="InForce">The edition that holds today; null when none is in the library.</param>
/// <param name="Editions">How many there are.</param>
public sealed record ToolLine(Tool Tool, ToolVersion? InForce, int Editions);

/// <param name="Versions">The latest day first.</param>
/// <param name="Form">Null for readers.</param>
public sealed record ToolPage(Tool Tool, ToolVersion? InForce, IReadOnlyList<ToolVersion> Versions, AddToolForm? Form);

/// <summary>The regulations and guides that the policy in force puts in the officer's hands (TOL-1..5), and their editions.</summary>
public sealed class ToolLibrary(PortalDb db, CurrentUser user, PolicyInForce policy)
{
    public async Task<IReadOnlyList<ToolLine>> HandleAsync(CancellationToken ct)
    {
        var tools = (await policy.ReadAsync(ct)).Terms.Tools;
        var versions = await db.ToolVersions.AsNoTracking().Where(v => tools.Contains(v.Tool)).ToListAsync(ct);
        return [.. tools.Select(tool => LineOf(tool, versions.FindAll(v => v.Tool == tool)))];
    }

    /// <returns>Null when the policy in force names no such tool.</returns>
    public async Task<ToolPage?> OfAsync(Tool tool, AddToolForm? form, CancellationToken ct)
    {
        if (!(await policy.ReadAsync(ct)).Terms.Tools.Contains(tool))
        {
            return null;
        }

        var versions = await db.ToolVersions.AsNoTracking().Where(v => v.Tool == tool).OrderByDescending(v => v.InForceFrom).ThenByDescending(v => v.Id).ToListAsync(ct);
        return new ToolPage(tool, ToolVersion.InForce(versions, Today), versions, user.Acting.Has(Roles.Administrator) ? form ?? new AddToolForm() : null);
    }

    private DateOnly Today => RiyadhTime.DayOf(user.Acting.At);

    private ToolLine LineOf(Tool tool, List<ToolVersion> versions) => new(tool, ToolVersion.InForce(versions, Today), versions.Count);
}
