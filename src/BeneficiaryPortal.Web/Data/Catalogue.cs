using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The kinds of support as they are offered today.</summary>
public static class Catalogue
{
    /// <summary>The newest version of each kind, of those taken out of the catalogue too.</summary>
    public static IQueryable<SupportKind> Newest(this DbSet<SupportKind> kinds) => kinds.Where(kind => !kinds.Any(newer => newer.Key == kind.Key && newer.Number > kind.Number));

    /// <summary>What can be asked for today.</summary>
    public static IQueryable<SupportKind> Offered(this DbSet<SupportKind> kinds) => kinds.Newest().Where(kind => kind.IsOffered);

    /// <summary>Publishes the starting catalogue of this profile, where there is no catalogue yet.</summary>
    public static async Task BeginCatalogueAsync(this PortalDb db, string profileKey, ActingUser by, CancellationToken ct)
    {
        if (await db.SupportKinds.AnyAsync(ct))
        {
            return;
        }

        db.SupportKinds.AddRange(StartingCatalogues.For(profileKey).Select(kind => SupportKind.Publish(kind.Key, number: 1, kind.Terms, isOffered: true, by)));
        await db.SaveChangesAsync(ct);
    }
}
