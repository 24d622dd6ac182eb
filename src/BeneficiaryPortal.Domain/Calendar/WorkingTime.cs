namespace BeneficiaryPortal.Domain.Calendar;

/// <summary>When the association works: Sunday to Thursday until four in Riyadh, and not on the holidays that the Labour Law gives everybody.</summary>
/// <remarks>Laid down here alone: neither a policy nor a setting names other hours.</remarks>
public static class WorkingTime
{
    private static readonly TimeSpan Closing = TimeSpan.FromHours(16);

    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday) && !IsHoliday(day);

    /// <summary>The day on which what comes now is answered at the latest: today until the association closes, else the next working day.</summary>
    public static DateOnly DayToAnswer(DateTime utc)
    {
        var today = RiyadhTime.DayOf(utc);
        var day = utc < RiyadhTime.StartOfDay(today) + Closing ? today : today.AddDays(1);
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static bool IsHoliday(DateOnly day) => day is { Month: 2, Day: 22 } or { Month: 9, Day: 23 } || IsFeast(HijriDate.From(day));

    /// <summary>The four days after 29 Ramadan, which itself may have a thirtieth; and four days from the day of Arafat.</summary>
    private static bool IsFeast(HijriDate day) =>
        day is { Month: 9, Day: 30 } or { Month: 12, Day: >= 9 and <= 12 } || (day.Month == 10 && day.Day <= 33 - HijriDate.DaysInMonth(day.Year, 9));
}
