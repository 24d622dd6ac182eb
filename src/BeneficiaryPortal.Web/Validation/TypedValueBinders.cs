using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>Gives texts, numbers and dates their own reading.</summary>
public sealed class TypedValueBinders : IModelBinderProvider
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock NullabilityGate = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(string) ? new TypedTextBinder(IsPassword(context.Metadata), EmptyIsNull(context.Metadata))
            : type == typeof(DualDateInput) ? new DualDateBinder()
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? new TypedNumberBinder(type)
            : null;
    }

    private static bool IsPassword(ModelMetadata metadata) =>
        (metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<DataTypeAttribute>().Any(a => a.DataType == DataType.Password) == true;

    // An empty field is "" in a string property and null in a string? one.
    private static bool EmptyIsNull(ModelMetadata metadata)
    {
        if (metadata.PropertyName is not { } name || metadata.ContainerType?.GetProperty(name) is not { } property)
        {
            return true;
        }

        lock (NullabilityGate)
        {
            return Nullability.Create(property).WriteState != NullabilityState.NotNull;
        }
    }
}
