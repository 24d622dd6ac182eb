using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>Adds, changes and removes rows of every kind a model has, whatever they mean, so that every command saving can send is seen.</summary>
internal static class EveryKind
{
    public static void AddChangeRemove(DbContext db)
    {
        foreach (var kind in db.Model.GetEntityTypes().Where(t => !IsPart(t) && !t.ClrType.IsAbstract))
        {
            db.Add(Make(kind, 1));
            db.SaveChanges();
            db.AddRange(Enumerable.Range(2, 4).Select(number => Make(kind, number))); // from four rows on SQL Server is sent a MERGE
            db.SaveChanges();
            Save(db, EntityState.Modified);
            Save(db, EntityState.Deleted);
            db.ChangeTracker.Clear();
        }
    }

    private static void Save(DbContext db, EntityState state)
    {
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            entry.State = state;
        }

        db.SaveChanges();
    }

    private static object Make(ITypeBase type, int number)
    {
        var empty = type.ClrType.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, []);
        var made = empty?.Invoke([]) ?? RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties().Where(p => !p.IsShadowProperty() && p.ValueGenerated == ValueGenerated.Never))
        {
            Set(property, made, Sample.Of(property.ClrType, number));
        }

        foreach (var part in type.GetComplexProperties().Where(p => !p.IsCollection))
        {
            Set(part, made, Make(part.ComplexType, number));
        }

        foreach (var navigation in (type as IEntityType)?.GetNavigations().Where(n => IsPart(n.TargetEntityType) && !n.IsOnDependent) ?? [])
        {
            var owned = Make(navigation.TargetEntityType, number);
            if (navigation.IsCollection)
            {
                navigation.GetCollectionAccessor()!.Add(made, owned, forMaterialization: true);
            }
            else
            {
                Set(navigation, made, owned);
            }
        }

        return made;
    }

    /// <summary>Owned, or known by the key of the row that it hangs on.</summary>
    private static bool IsPart(IReadOnlyEntityType type) => type.IsOwned() || type.FindPrimaryKey()!.Properties.Any(key => key.IsShadowProperty());

    private static void Set(IPropertyBase property, object on, object? value)
    {
        var member = property.GetMemberInfo(forMaterialization: true, forSet: true);
        if (member is FieldInfo field)
        {
            field.SetValue(on, value);
        }
        else
        {
            ((PropertyInfo)member).SetValue(on, value);
        }
    }
}
