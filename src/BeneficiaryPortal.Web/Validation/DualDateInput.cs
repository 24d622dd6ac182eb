using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Validation;

/// <summary>What keeps the typed parts from being a day.</summary>
public enum DateFault
{
    DayMissing,
    MonthMissing,
    YearMissing,
    DayOutsideMonth,
    MonthUnknown,
    YearIsGregorian,
    YearIsHijri,
    YearOutOfRange,
}

/// <summary>A date as it was typed: calendar and raw parts are kept, so that it can be shown as the identity card shows it.</summary>
public sealed class DualDateInput
{
    public const int FirstGregorianYear = 1900;
    public const int LastGregorianYear = 2077;

    private DualDateInput(DateCalendar calendar, string day, string month, string year)
    {
        (Calendar, Day, Month, Year) = (calendar, day, month, year);
        if (!IsEmpty)
        {
            (Date, Fault) = Read();
        }
    }

    public DateCalendar Calendar { get; }
    public string Day { get; }
    public string Month { get; }
    public string Year { get; }

    /// <summary>The day, when the parts make one.</summary>
    public DateOnly? Date { get; }
    public DateFault? Fault { get; }
    public bool IsEmpty => Day.Length == 0 && Month.Length == 0 && Year.Length == 0;

    private int FirstYear => Calendar == DateCalendar.Hijri ? HijriDate.FirstYear : FirstGregorianYear;
    private int LastYear => Calendar == DateCalendar.Hijri ? HijriDate.LastYear : LastGregorianYear;

    public static DualDateInput Typed(DateCalendar calendar, string? day, string? month, string? year) =>
        new(calendar, Clean(day), Clean(month), Clean(year));

    public static DualDateInput From(DateOnly date, DateCalendar calendar)
    {
        if (calendar == DateCalendar.Gregorian)
        {
            return new(calendar, Print(date.Day), Print(date.Month), Print(date.Year));
        }

        var hijri = HijriDate.From(date);
        return new(calendar, Print(hijri.Day), Print(hijri.Month), Print(hijri.Year));
    }

    /// <summary>How many days the typed month has; only when month and year are known.</summary>
    public int? DaysInMonth() =>
        Number(Month) is (>= 1 and <= 12) and { } month && Number(Year) is { } year && year >= FirstYear && year <= LastYear
            ? DaysIn(year, month)
            : null;

    private (DateOnly? Date, DateFault? Fault) Read()
    {
        if (Missing() is { } missing)
        {
            return (null, missing);
        }

        var (day, month, year) = (Number(Day) ?? 0, Number(Month) ?? 0, Number(Year) ?? 0);
        if (YearFault(year) is { } fault)
        {
            return (null, fault);
        }

        if (month is < 1 or > 12)
        {
            return (null, DateFault.MonthUnknown);
        }

        return day < 1 || day > DaysIn(year, month) ? (null, DateFault.DayOutsideMonth) : (ToDate(year, month, day), null);
    }

    private DateFault? Missing() =>
        Day.Length == 0 ? DateFault.DayMissing
        : Month.Length == 0 ? DateFault.MonthMissing
        : Year.Length == 0 ? DateFault.YearMissing
        : null;

    private DateFault? YearFault(int year)
    {
        if (year >= FirstYear && year <= LastYear)
        {
            return null;
        }

        return Calendar switch
        {
            DateCalendar.Hijri when year is >= FirstGregorianYear and <= LastGregorianYear => DateFault.YearIsGregorian,
            DateCalendar.Gregorian when year is >= HijriDate.FirstYear and <= HijriDate.LastYear => DateFault.YearIsHijri,
            _ => DateFault.YearOutOfRange,
        };
    }

    private int DaysIn(int year, int month) =>
        Calendar == DateCalendar.Hijri ? HijriDate.DaysInMonth(year, month) : DateTime.DaysInMonth(year, month);

    private DateOnly ToDate(int year, int month, int day) =>
        Calendar == DateCalendar.Hijri ? new HijriDate(year, month, day).ToDateOnly() : new DateOnly(year, month, day);

    private static int? Number(string part) =>
        part.Length <= 6 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A year copied from a card often carries its letter: 1405هـ, 1985م, 1985 G.
    private static string Clean(string? part)
    {
        var typed = Digits.ToAscii(ArabicText.WithoutMarks(part)).Replace("ـ", "", StringComparison.Ordinal).Trim();
        var end = typed.Length;
        while (end > 0 && char.IsAsciiDigit(typed[0]) && (char.IsWhiteSpace(typed[end - 1]) || typed[end - 1] is 'ه' or 'م' or '.' or 'H' or 'A' or 'G' or 'D'))
        {
            end--;
        }

        return typed[..end];
    }

    private static string Print(int part) => part.ToString(CultureInfo.InvariantCulture);
}
