using BeneficiaryPortal.Web.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BeneficiaryPortal.Web.Data.Columns;

/// <summary>Marks a column as sealed. It can be read and written; SQL cannot search, sort or compare it.</summary>
internal static class SealedColumns
{
    private const string Mark = "Sealed";

    public static PropertyBuilder<T> Sealed<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Mark, value: true);

    public static ComplexTypePropertyBuilder<T> Sealed<T>(this ComplexTypePropertyBuilder<T> property) => property.HasAnnotation(Mark, value: true);

    /// <summary>Gives every marked property its converter, bound to its own column.</summary>
    public static void SealMarked(this ModelBuilder model, FieldCipher cipher)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(Properties).Where(property => property.FindAnnotation(Mark) is not null).ToList())
        {
            property.RemoveAnnotation(Mark);
            property.SetMaxLength(null);
            var purpose = $"{((IReadOnlyTypeBase)property.DeclaringType).ContainingEntityType.GetTableName()}.{property.GetColumnName()}";
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(SealedValue<>).MakeGenericType(type), cipher, purpose)!);
            if (type.IsClass && type != typeof(string))
            {
                property.SetValueComparer((ValueComparer)Activator.CreateInstance(typeof(JsonComparer<>).MakeGenericType(type))!);
            }
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));
}

/// <summary>The converter of a sealed column.</summary>
internal interface ISealed;

/// <summary>A value as it lies in a sealed column: texts as they are, everything else as JSON.</summary>
internal sealed class SealedValue<T>(FieldCipher cipher, string purpose) : ValueConverter<T, string>(
    value => cipher.Seal(JsonText.Write(value), purpose),
    text => JsonText.Read<T>(cipher.Open(text, purpose))), ISealed;
