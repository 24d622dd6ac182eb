using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>A day in both calendars, in words, as people in Saudi Arabia read it.</summary>
public sealed class DateWords(IStringLocalizer<CalendarText> text)
{
    /// <summary>26 رمضان 1447هـ (15 مارس 2026م).</summary>
    public string Day(DateOnly day) => HasHijri(day) ? text["Day.Both", Hijri(day), Gregorian(day)] : Gregorian(day);

    public string Hijri(DateOnly day)
    {
        var hijri = HijriDate.From(day);
        return text["Day.Hijri", hijri.Day, HijriMonth(hijri.Month), hijri.Year];
    }

    public string Gregorian(DateOnly day) => text["Day.Gregorian", day.Day, GregorianMonth(day.Month), day.Year];

    /// <summary>The day and the time of day in Riyadh.</summary>
    public string Instant(DateTime utc) => text["Day.WithTime", Day(RiyadhTime.DayOf(utc)), TimeOfDay(utc)];

    internal string GregorianWithTime(DateOnly day, DateTime utc) => text["Day.WithTime", Gregorian(day), TimeOfDay(utc)];

    /// <summary>11:20 صباحًا, in Riyadh.</summary>
    public string TimeOfDay(DateTime utc)
    {
        var time = TimeInRiyadh(utc);
        var hour = time.Hour % 12 is 0 ? 12 : time.Hour % 12;
        return text[time.Hour < 12 ? "Time.Morning" : "Time.Evening", string.Create(CultureInfo.InvariantCulture, $"{hour}:{time.Minute:00}")];
    }

    public string HijriMonth(int month) => text[$"HijriMonth.{month}"];

    public string GregorianMonth(int month) => text[$"GregorianMonth.{month}"];

    /// <summary>The day for a sentence: <c>T.Html("Letter.Received", Dates.Html(day))</c>.</summary>
    public IHtmlContent Html(DateOnly day) => Time(day.ToString("O", CultureInfo.InvariantCulture), Day(day));

    public IHtmlContent Html(DateTime utc) => Time(MachineInstant(utc), Instant(utc));

    internal static string MachineInstant(DateTime utc) =>
        RiyadhTime.DayOf(utc).ToDateTime(TimeInRiyadh(utc)).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) + "+03:00";

    internal static bool HasHijri(DateOnly day) => day >= HijriDate.FirstDay && day <= HijriDate.LastDay;

    private static TagBuilder Time(string machine, string words)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = machine;
        time.InnerHtml.Append(words);
        return time;
    }

    private static TimeOnly TimeInRiyadh(DateTime utc) => TimeOnly.FromTimeSpan(utc - RiyadhTime.StartOfDay(RiyadhTime.DayOf(utc)));
}
