using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.PolicyVersions;

/// <param name="Running">How many requests stay on the versions they began with.</param>
public sealed record AdoptPage(AdoptForm Form, PolicyVersion InForce, IReadOnlyList<PolicyProfile> Offered, int Running)
{
    public PolicyProfile? Chosen => Offered.FirstOrDefault(profile => profile.Key == Form.Profile);
}

/// <summary>Adopts a policy as the next version. Requests that have begun stay on theirs (GOV-2).</summary>
public sealed class AdoptPolicy(PortalDb db, CurrentUser user, PolicyInForce inForce, OfferedPolicies offered)
{
    private static readonly CaseState[] Ends = [.. CaseWorkflow.Ends];

    public async Task<AdoptPage> ReadAsync(AdoptForm form, CancellationToken ct)
    {
        var newest = await db.PolicyVersions.AsNoTracking().Newest().FirstAsync(ct);
        var running = await db.Cases.CountAsync(c => !Ends.Contains(c.State), ct);
        return new AdoptPage(form, newest, await offered.HandleAsync(ct), running);
    }

    /// <returns>Null when somebody else adopted a version since the page was read.</returns>
    public async Task<PolicyVersion?> HandleAsync(AdoptForm form, CancellationToken ct)
    {
        var profile = (await offered.FindAsync(form.Profile, ct))!;
        try
        {
            return await db.AdoptAsync(profile, form.InForce + 1, form.MonthReading!.Value, user.Acting, ct);
        }
        catch (DbUpdateException failure) when (failure.IsLostAdoption())
        {
            return null;
        }
        finally
        {
            inForce.Forget();
        }
    }
}
