using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BeneficiaryPortal.Web.Data.Columns;

/// <summary>A value kept as one JSON document in a text column, written and read whole.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static PropertyBuilder<T> StoredAsJson<T>(this PropertyBuilder<T> property)
        where T : class => property.HasConversion(value => Write(value), text => Read<T>(text), new JsonComparer<T>());

    /// <summary>Texts are written as they are.</summary>
    public static string Write<T>(T value) => value as string ?? JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => typeof(T) == typeof(string) ? (T)(object)text : JsonSerializer.Deserialize<T>(text, Options)!;
}

/// <summary>Two values are the same when they are written the same.</summary>
internal sealed class JsonComparer<T>() : ValueComparer<T>(
    (a, b) => string.Equals(JsonText.Write(a), JsonText.Write(b), StringComparison.Ordinal),
    value => JsonText.Write(value).GetHashCode(StringComparison.Ordinal),
    value => value);
