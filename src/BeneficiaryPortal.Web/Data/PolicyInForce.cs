using System.Data.Common;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The version of the policy under which new requests begin. Pages read it from here without a command each.</summary>
public sealed class PolicyInForce(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PolicyInForce> logger) : IDisposable
{
    /// <summary>Another node learns of an adoption this much later at most.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1);
    private (PolicyVersion Version, long ReadAt)? _last;

    /// <summary>To look at only: it belongs to no context.</summary>
    public async ValueTask<PolicyVersion> ReadAsync(CancellationToken ct)
    {
        if (Known is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(ct);
        try
        {
            return Known ?? await ReadAnewAsync(ct);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>For the frame of pages that must be shown even while the database is away.</summary>
    /// <returns>Null when it was never read.</returns>
    public async ValueTask<PolicyVersion?> LastKnownAsync(CancellationToken ct)
    {
        try
        {
            return await ReadAsync(ct);
        }
        catch (DbException failure)
        {
            logger.LogWarning(failure, "The policy in force cannot be read");
            return _last?.Version;
        }
    }

    /// <summary>An adoption happened: the next reader asks the database.</summary>
    public void Forget() => _last = null;

    public void Dispose() => _reading.Dispose();

    private PolicyVersion? Known => _last is { } last && clock.GetElapsedTime(last.ReadAt) < Fresh ? last.Version : null;

    private async Task<PolicyVersion> ReadAnewAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<PortalDb>().PolicyVersions.AsNoTracking().Newest().FirstAsync(ct);
        _last = (version, clock.GetTimestamp());
        return version;
    }
}

public static class PolicyAdoption
{
    public static IOrderedQueryable<PolicyVersion> Newest(this IQueryable<PolicyVersion> versions) => versions.OrderByDescending(v => v.Number);

    /// <summary>Stores this profile as the next version; running cases stay on theirs.</summary>
    public static async Task<PolicyVersion> AdoptAsync(this PortalDb db, PolicyProfile profile, MonthReading monthReading, ActingUser by, CancellationToken ct)
    {
        var number = await db.PolicyVersions.MaxAsync(v => (int?)v.Number, ct) ?? 0;
        return await db.AdoptAsync(profile, number + 1, monthReading, by, ct);
    }

    /// <summary>Stores this profile as the version of this number. Of two adoptions at once one fails on the number: <see cref="IsLostAdoption"/>.</summary>
    public static async Task<PolicyVersion> AdoptAsync(
        this PortalDb db, PolicyProfile profile, int number, MonthReading monthReading, ActingUser by, CancellationToken ct)
    {
        var version = PolicyVersion.Adopt(profile, number, monthReading, CaseTargets.Usual, by);
        db.PolicyVersions.Add(version);
        await db.SaveChangesAsync(ct);
        return version;
    }

    /// <summary>Whether somebody else adopted the version of this number first.</summary>
    public static bool IsLostAdoption(this DbUpdateException failure) => UniqueIndexViolation.Is(failure, "IX_PolicyVersions_Number");
}
