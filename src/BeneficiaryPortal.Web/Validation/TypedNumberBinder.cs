using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>Numbers in any of three scripts, with their separators; .NET itself reads only 0-9.</summary>
public sealed class TypedNumberBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        if (TypedTextBinder.Clean(typed.FirstValue).Length == 0)
        {
            BindEmpty(bindingContext);
        }
        else if (TryRead(typed.FirstValue, out var number) && Fits(number))
        {
            bindingContext.Result = ModelBindingResult.Success(Convert.ChangeType(number, type, CultureInfo.InvariantCulture));
        }
        else
        {
            Refuse(bindingContext, type == typeof(decimal) ? "Number.NotAnAmount" : "Number.NotWhole");
        }

        return Task.CompletedTask;
    }

    private static void BindEmpty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            Refuse(context, "Number.Missing");
        }
    }

    private static void Refuse(ModelBindingContext context, string key) =>
        context.ModelState.TryAddModelError(
            context.ModelName,
            context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<ValidationText>>()[key]);

    // People write riyals behind an amount, never behind a count.
    private bool TryRead(string? typed, out decimal number) =>
        type == typeof(decimal) ? Amount.TryParse(typed, out number) : Amount.TryParseNumber(typed, out number);

    private bool Fits(decimal number) =>
        type == typeof(decimal)
        || (decimal.IsInteger(number) && (type == typeof(long) || number is >= int.MinValue and <= int.MaxValue));
}
