using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeneficiaryPortal.Web.Features.Common.Answers;

/// <summary>The fields of a section exactly as they were typed, to be kept before they are valid and shown again.</summary>
public static class TypedFields
{
    private const int Longest = 4000;

    /// <summary>Of the posted form under this prefix; its version is no answer.</summary>
    public static IReadOnlyDictionary<string, string> Of(IFormCollection posted, string prefix = FormPrefix.Name) => posted
        .Where(field => field.Key.StartsWith(prefix + ".", StringComparison.Ordinal))
        .Select(field => (Name: field.Key[(prefix.Length + 1)..], Value: field.Value.ToString()))
        .Where(field => field.Name != nameof(SectionForm.Version) && field.Value.Length <= Longest)
        .ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    /// <summary>Lets the fields under this prefix show what was typed.</summary>
    public static void ShowTyped(this ModelStateDictionary state, IReadOnlyDictionary<string, string> typed, string prefix = FormPrefix.Name)
    {
        foreach (var (name, value) in typed)
        {
            state.SetModelValue($"{prefix}.{name}", value, value);
            state.MarkFieldSkipped($"{prefix}.{name}");
        }
    }

    public static bool AreSame(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        (one ?? Nothing).Count == (other ?? Nothing).Count
        && (one ?? Nothing).All(field => other!.TryGetValue(field.Key, out var value) && string.Equals(value, field.Value, StringComparison.Ordinal));

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
