using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>Every posted text loses the spaces around it and the invisible marks inside it; passwords stay as typed.</summary>
public sealed class TypedTextBinder(bool keepsEverything, bool emptyIsNull) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = keepsEverything ? typed.FirstValue ?? "" : Clean(typed.FirstValue);
        bindingContext.Result = ModelBindingResult.Success(text.Length == 0 && emptyIsNull ? null : text);
        return Task.CompletedTask;
    }

    // Browsers post line ends as CR LF, and word processors have their own; one form of them keeps lengths and hashes the same.
    public static string Clean(string? text) =>
        ArabicText.WithoutMarks(text?.ReplaceLineEndings("\n").Replace('\v', '\n')).Trim();
}
