using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Documents.Storage;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Clock;

/// <summary>
/// Stored files that nothing names, of requests, of contacts or of the library: a crash came between storing and saving. They go after a day, once an hour at most
/// on each node, for the whole folder is read.
/// </summary>
public sealed class OrphanedFiles(PortalDb db, DocumentStore store, TimeProvider clock)
{
    /// <summary>So old a file is not about to be named any more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>How many went.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        // First what lies there, then what is named: a file that is named meanwhile is found named.
        var old = store.Orphans(new HashSet<string>(StringComparer.Ordinal), clock.GetUtcNow().UtcDateTime - Kept);
        var gone = 0;
        foreach (var some in old.Chunk(500))
        {
            var named = await NamedAsync(some, ct);
            foreach (var orphan in some.Where(name => !named.Contains(name)))
            {
                gone += await store.DeleteAsync(orphan, ct) ? 1 : 0;
            }
        }

        return gone;
    }

    private async Task<HashSet<string>> NamedAsync(IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var named = await db.Cases.SelectMany(c => c.Documents).Where(d => names.Contains(d.StoredName)).Select(d => d.StoredName).ToHashSetAsync(StringComparer.Ordinal, ct);
        named.UnionWith(await db.Contacts.IgnoreAutoIncludes().SelectMany(c => c.Papers).Where(p => names.Contains(p.StoredName)).Select(p => p.StoredName).ToListAsync(ct));
        named.UnionWith(await db.ToolVersions.Where(v => names.Contains(v.StoredName)).Select(v => v.StoredName).ToListAsync(ct));
        return named;
    }
}
