using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace BeneficiaryPortal.Domain.Calendar;

/// <summary>A day of the Umm al-Qura calendar, 1318 to 1500, the years for which its months are laid down.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HijriDate : IComparable<HijriDate>
{
    public const int FirstYear = 1318;
    public const int LastYear = 1500;

    private static readonly UmAlQuraCalendar UmmAlQura = new();

    [JsonConstructor]
    public HijriDate(int year, int month, int day)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"There is no day {day} of month {month} in the Hijri year {year}.");
        }

        Year = year;
        Month = month;
        Day = day;
    }

    public static DateOnly FirstDay { get; } = DateOnly.FromDateTime(UmmAlQura.MinSupportedDateTime);
    public static DateOnly LastDay { get; } = DateOnly.FromDateTime(UmmAlQura.MaxSupportedDateTime);

    public int Year { get; }
    public int Month { get; }
    public int Day { get; }

    public static bool operator <(HijriDate left, HijriDate right) => left.CompareTo(right) < 0;
    public static bool operator >(HijriDate left, HijriDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(HijriDate left, HijriDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(HijriDate left, HijriDate right) => left.CompareTo(right) >= 0;

    public static HijriDate From(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return new(UmmAlQura.GetYear(noon), UmmAlQura.GetMonth(noon), UmmAlQura.GetDayOfMonth(noon));
    }

    public static bool TryCreate(int year, int month, int day, out HijriDate date)
    {
        var exists = Exists(year, month, day);
        date = exists ? new(year, month, day) : default;
        return exists;
    }

    public static int DaysInMonth(int year, int month) => UmmAlQura.GetDaysInMonth(year, month);

    public DateOnly ToDateOnly() => DateOnly.FromDateTime(UmmAlQura.ToDateTime(Year, Month, Day, 0, 0, 0, 0));

    /// <summary>Same day number, or the last day of a month that has no such day, as <see cref="DateOnly.AddMonths"/>.</summary>
    public HijriDate AddMonths(int months)
    {
        var counted = (Year * 12) + Month - 1 + months;
        var (year, month) = (counted / 12, (counted % 12) + 1);
        return new(year, month, Math.Min(Day, DaysInMonth(year, month)));
    }

    public int CompareTo(HijriDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    private static bool Exists(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);
}
