using System.Linq.Expressions;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data.Columns;
using BeneficiaryPortal.Web.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BeneficiaryPortal.Web.Data;

/// <summary>Everything sealed, sealed anew with the newest key, so that an old key can be taken out of the key file.</summary>
internal static class Resealing
{
    private const int BatchSize = 200;

    /// <summary>Refuses keys that do not open what is stored: with them the portal would write what nobody can read together.</summary>
    /// <exception cref="SettingsException">The key file belongs to another database.</exception>
    public static async Task DemandRightKeysAsync(this PortalDb db, CancellationToken ct)
    {
        try
        {
            _ = await db.Beneficiaries.OrderByDescending(b => b.Id).Select(b => b.NationalId).FirstOrDefaultAsync(ct);
        }
        catch (SealBrokenException broken)
        {
            throw new SettingsException("The key file set in Encryption:KeyFile does not open what this database holds: restore the key file that belongs to it.", broken);
        }
    }

    /// <returns>How many rows were sealed anew.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed a row meanwhile: run it again while nobody works.</exception>
    public static async Task<int> ResealAsync(this PortalDb db, CancellationToken ct)
    {
        var rows = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(type => !CaseLists.IsPart(type) && HasSealed(type)))
        {
            var reseal = typeof(Resealing).GetMethod(nameof(ResealAllAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType);
            rows += await (Task<int>)reseal.Invoke(obj: null, [db, type, ct])!;
        }

        return rows;
    }

    private static async Task<int> ResealAllAsync<T>(PortalDb db, IEntityType type, CancellationToken ct)
        where T : class
    {
        var rows = 0;
        for (var batch = BatchSize; batch == BatchSize;)
        {
            db.ChangeTracker.Clear();
            batch = (await ByKey(db.Set<T>(), type).Skip(rows).Take(BatchSize).ToListAsync(ct)).Count;
            foreach (var property in db.ChangeTracker.Entries().SelectMany(Sealed))
            {
                property.IsModified = true;
            }

            await db.SaveChangesAsync(ct);
            rows += batch;
        }

        return rows;
    }

    private static IQueryable<T> ByKey<T>(IQueryable<T> rows, IEntityType type)
    {
        var row = Expression.Parameter(typeof(T));
        return type.FindPrimaryKey()!.Properties.Aggregate(rows, (sorted, key) => sorted.Provider.CreateQuery<T>(Expression.Call(
            typeof(Queryable),
            sorted is IOrderedQueryable<T> && sorted != rows ? nameof(Queryable.ThenBy) : nameof(Queryable.OrderBy),
            [typeof(T), key.ClrType],
            sorted.Expression,
            Expression.Quote(Expression.Lambda(Expression.Call(typeof(EF), nameof(EF.Property), [key.ClrType], row, Expression.Constant(key.Name)), row)))));
    }

    private static IEnumerable<PropertyEntry> Sealed(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties)).Where(property => IsSealed(property.Metadata));

    private static bool HasSealed(IEntityType type) =>
        type.GetFlattenedProperties().Any(IsSealed) || type.GetNavigations().Any(part => CaseLists.IsPart(part.TargetEntityType) && !part.IsOnDependent && HasSealed(part.TargetEntityType));

    internal static bool IsSealed(IReadOnlyProperty property) => property.GetValueConverter() is ISealed;
}
