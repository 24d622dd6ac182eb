using BeneficiaryPortal.Domain.Calendar;
using System.Globalization;
using BeneficiaryPortal.Web.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Web.Tests.Validation;

public class DualDateInputTests
{
    private static readonly Gen<DateCalendar> Calendars = Gen.Elements(DateCalendar.Hijri, DateCalendar.Gregorian);

    private static readonly Gen<string> Parts = Gen.OneOf(
        Typed.Anything,
        Gen.Elements("", " ", "x", "٠", "31", "٣٠", "0", "-1", "13", "1400", "1985", "99999999999", "1405هـ", "2026م", "1.5"),
        Gen.Choose(-5, 2200).Select(number => number.ToString(CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(DateCalendar.Hijri, "26", "9", "1447", "2026-03-15")]
    [InlineData(DateCalendar.Hijri, "٢٦", "٩", "١٤٤٧", "2026-03-15")]
    [InlineData(DateCalendar.Hijri, " 26 ", "09", "1447هـ", "2026-03-15")]
    [InlineData(DateCalendar.Gregorian, "15", "3", "2026م", "2026-03-15")]
    [InlineData(DateCalendar.Gregorian, "۲۹", "2", "2024", "2024-02-29")]
    [InlineData(DateCalendar.Gregorian, "۲۹", "2", "2024 G", "2024-02-29")]
    [InlineData(DateCalendar.Hijri, "26", "9", "\u20671447 هـ.\u2069", "2026-03-15")]
    public void A_date_is_read_in_its_own_calendar(DateCalendar calendar, string day, string month, string year, string expected) =>
        Assert.Equal(expected, DualDateInput.Typed(calendar, day, month, year).Date?.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(DateCalendar.Hijri, "30", "2", "1400", DateFault.DayOutsideMonth)]
    [InlineData(DateCalendar.Hijri, "0", "2", "1400", DateFault.DayOutsideMonth)]
    [InlineData(DateCalendar.Hijri, "x", "2", "1400", DateFault.DayOutsideMonth)]
    [InlineData(DateCalendar.Gregorian, "29", "2", "2025", DateFault.DayOutsideMonth)]
    [InlineData(DateCalendar.Hijri, "1", "13", "1400", DateFault.MonthUnknown)]
    [InlineData(DateCalendar.Hijri, "", "2", "1400", DateFault.DayMissing)]
    [InlineData(DateCalendar.Hijri, "1", "", "1400", DateFault.MonthMissing)]
    [InlineData(DateCalendar.Hijri, "1", "2", "", DateFault.YearMissing)]
    [InlineData(DateCalendar.Hijri, "1", "2", "1985", DateFault.YearIsGregorian)]
    [InlineData(DateCalendar.Gregorian, "1", "2", "1405", DateFault.YearIsHijri)]
    [InlineData(DateCalendar.Hijri, "1", "2", "47", DateFault.YearOutOfRange)]
    [InlineData(DateCalendar.Gregorian, "1", "2", "85", DateFault.YearOutOfRange)]
    [InlineData(DateCalendar.Hijri, "1", "2", "1317", DateFault.YearOutOfRange)]
    [InlineData(DateCalendar.Gregorian, "1", "2", "2078", DateFault.YearOutOfRange)]
    public void What_is_no_day_says_why(DateCalendar calendar, string day, string month, string year, DateFault fault)
    {
        var input = DualDateInput.Typed(calendar, day, month, year);
        Assert.Equal((null, (DateFault?)fault), (input.Date, input.Fault));
    }

    [Fact]
    public void Nothing_typed_is_neither_a_day_nor_a_fault()
    {
        var input = DualDateInput.Typed(DateCalendar.Hijri, " ", null, "");
        Assert.True(input.IsEmpty);
        Assert.Equal((null, null), (input.Date, input.Fault));
    }

    [Fact]
    public void A_day_shown_in_either_calendar_reads_back_the_same() =>
        Typed.Holds(
            from days in Gen.Choose(0, 64_000) from calendar in Calendars select (Day: new DateOnly(1900, 5, 1).AddDays(days), Calendar: calendar),
            typed => DualDateInput.From(typed.Day, typed.Calendar).Date == typed.Day);

    [Fact]
    public void Whatever_is_typed_is_a_day_a_fault_or_nothing_and_reads_the_same_when_shown_back() =>
        Typed.Holds(from day in Parts from month in Parts from year in Parts from calendar in Calendars select (day, month, year, calendar), typed =>
        {
            var input = DualDateInput.Typed(typed.calendar, typed.day, typed.month, typed.year);
            var again = DualDateInput.Typed(input.Calendar, input.Day, input.Month, input.Year);
            return new[] { input.Date is not null, input.Fault is not null, input.IsEmpty }.Count(holds => holds) == 1
                && (input.Day, input.Month, input.Year, input.Date, input.Fault) == (again.Day, again.Month, again.Year, again.Date, again.Fault);
        });

    [Fact]
    public void A_day_one_past_the_end_of_its_month_is_refused_in_every_month_of_both_calendars() =>
        Typed.Holds(
            from month in Gen.Choose(1, 12) from year in Gen.Choose(0, 176) from calendar in Calendars select (month, year, calendar),
            typed =>
            {
                var year = (typed.year + (typed.calendar == DateCalendar.Hijri ? HijriDate.FirstYear : DualDateInput.FirstGregorianYear)).ToString(CultureInfo.InvariantCulture);
                var month = typed.month.ToString(CultureInfo.InvariantCulture);
                var days = DualDateInput.Typed(typed.calendar, "1", month, year).DaysInMonth()!.Value;
                return DualDateInput.Typed(typed.calendar, days.ToString(CultureInfo.InvariantCulture), month, year).Date is not null
                    && DualDateInput.Typed(typed.calendar, (days + 1).ToString(CultureInfo.InvariantCulture), month, year).Fault == DateFault.DayOutsideMonth;
            });
}
