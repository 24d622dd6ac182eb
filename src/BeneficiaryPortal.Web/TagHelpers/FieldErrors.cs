using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>The faulty fields of the page in the order in which it shows them; the layout's summary is written after them and so knows it.</summary>
internal sealed class FieldErrors
{
    private readonly List<(string Key, string ControlId)> _shown = [];

    public static FieldErrors Of(ViewContext context)
    {
        var items = context.HttpContext.Items;
        if (items[typeof(FieldErrors)] is not FieldErrors errors)
        {
            items[typeof(FieldErrors)] = errors = new FieldErrors();
        }

        return errors;
    }

    /// <summary>The first message for a field, as it stands both in the summary and at the field.</summary>
    public static string? Message(ModelStateDictionary state, string key, string fallback)
    {
        if (!state.TryGetValue(key, out var entry) || entry.Errors is not [var first, ..])
        {
            return null;
        }

        return first.ErrorMessage.Length > 0 ? first.ErrorMessage : fallback;
    }

    public void Show(string key, string controlId) => _shown.Add((key, controlId));

    /// <summary>Messages about the whole form first, then the fields as shown, then what no field shows.</summary>
    public IEnumerable<(string Message, string? ControlId)> InPageOrder(ModelStateDictionary state, string fallback)
    {
        var shown = _shown.DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase).ToList();
        var elsewhere = state.Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => entry.Key)
            .Except(shown.Select(field => field.Key), StringComparer.OrdinalIgnoreCase)
            .Select(key => (Key: key, ControlId: (string?)null))
            .ToList();
        return elsewhere.Where(field => field.Key.Length == 0)
            .Concat(shown.Select(field => (field.Key, (string?)field.ControlId)))
            .Concat(elsewhere.Where(field => field.Key.Length > 0))
            .Select(field => (Message: Message(state, field.Key, fallback), field.Item2))
            .Where(error => error.Message is not null)
            .Select(error => (error.Message!, error.Item2));
    }
}
