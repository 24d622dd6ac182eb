using BeneficiaryPortal.Domain.Calendar;
using System.Globalization;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>Reads calendar, day, month and year of one date; a day that does not exist is refused by name, an empty date is left to the form's validator.</summary>
public sealed class DualDateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var input = DualDateInput.Typed(
            Enum.TryParse<DateCalendar>(Part(bindingContext, nameof(DualDateInput.Calendar)), ignoreCase: true, out var calendar) ? calendar : DateCalendar.Hijri,
            Part(bindingContext, nameof(DualDateInput.Day)),
            Part(bindingContext, nameof(DualDateInput.Month)),
            Part(bindingContext, nameof(DualDateInput.Year)));
        if (input.Fault is { } fault)
        {
            var services = bindingContext.HttpContext.RequestServices;
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                DateFaultWords.For(input, fault, services.GetRequiredService<IStringLocalizer<ValidationText>>(), services.GetRequiredService<DateWords>()));
        }

        bindingContext.Result = ModelBindingResult.Success(input);
        return Task.CompletedTask;
    }

    // The parts are kept in ModelState too, so that the page shows them back as typed.
    private static string? Part(ModelBindingContext context, string part)
    {
        var name = ModelNames.CreatePropertyModelName(context.ModelName, part);
        var value = context.ValueProvider.GetValue(name);
        if (value != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(name, value);
        }

        return value.FirstValue;
    }
}

/// <summary>What to do about a faulty date, naming the month and the calendar.</summary>
internal static class DateFaultWords
{
    public static string For(DualDateInput input, DateFault fault, IStringLocalizer text, DateWords words)
    {
        var isHijri = input.Calendar == DateCalendar.Hijri;
        return (fault, input.DaysInMonth()) switch
        {
            (DateFault.DayOutsideMonth, { } days) => text[
                isHijri ? "Date.DayOutsideHijriMonth" : "Date.DayOutsideGregorianMonth", MonthName(input, words), input.Year, days],
            (DateFault.YearOutOfRange, _) => text[isHijri ? "Date.HijriYearOutOfRange" : "Date.GregorianYearOutOfRange"],
            (DateFault.YearIsGregorian, _) => text["Date.YearIsGregorian", input.Year],
            (DateFault.YearIsHijri, _) => text["Date.YearIsHijri", input.Year],
            (DateFault.DayMissing, _) => text["Date.DayMissing"],
            (DateFault.YearMissing, _) => text["Date.YearMissing"],
            _ => text["Date.MonthMissing"],
        };
    }

    private static string MonthName(DualDateInput input, DateWords words)
    {
        var month = int.Parse(input.Month, CultureInfo.InvariantCulture);
        return input.Calendar == DateCalendar.Hijri ? words.HijriMonth(month) : words.GregorianMonth(month);
    }
}
