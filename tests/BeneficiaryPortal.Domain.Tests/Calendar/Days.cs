using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Domain.Tests.Calendar;

/// <summary>Days and instants for tests, written as people read them.</summary>
internal static class Days
{
    public static DateOnly Iso(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime Instant(string utc) =>
        DateTime.ParseExact(utc, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Any day that both calendars can name, leaving room for a few months after it.</summary>
    public static Arbitrary<DateOnly> Any { get; } =
        Gen.Choose(HijriDate.FirstDay.DayNumber, HijriDate.LastDay.DayNumber - 70).Select(DateOnly.FromDayNumber).ToArbitrary();
}
