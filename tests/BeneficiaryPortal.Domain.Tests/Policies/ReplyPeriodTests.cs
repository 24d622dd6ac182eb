using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;
using static BeneficiaryPortal.Domain.Policies.MonthReading;

namespace BeneficiaryPortal.Domain.Tests.Policies;

/// <summary>"Not less than two weeks / a month" (STP-5), counted from the day of the notice, which is day 0.</summary>
public class ReplyPeriodTests
{
    private static readonly ReplyPeriod TwoWeeks = new(2, ReplyPeriodUnit.Weeks);
    private static readonly ReplyPeriod OneMonth = new(1, ReplyPeriodUnit.Months);

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(15, true)]
    public void Two_weeks_have_run_on_day_14_in_either_reading(int daysAfterNotice, bool mayReply)
    {
        var notice = new DateOnly(2026, 2, 18);

        Assert.Equal(mayReply, notice.AddDays(daysAfterNotice) >= TwoWeeks.FloorFrom(notice, UmmAlQura));
        Assert.Equal(mayReply, notice.AddDays(daysAfterNotice) >= TwoWeeks.FloorFrom(notice, Gregorian));
    }

    [Theory]
    [InlineData("Safar 1447, 29 days", 1447, 2, 10, 28, false)]
    [InlineData("Safar 1447, 29 days", 1447, 2, 10, 29, true)]
    [InlineData("Safar 1447, 29 days", 1447, 2, 10, 30, true)]
    [InlineData("Ramadan 1447, 30 days", 1447, 9, 10, 29, false)]
    [InlineData("Ramadan 1447, 30 days", 1447, 9, 10, 30, true)]
    [InlineData("Ramadan 1447, 30 days", 1447, 9, 10, 31, true)]
    [InlineData("the last day of 30 before a month of 29", 1447, 1, 30, 29, false)]
    [InlineData("the last day of 30 before a month of 29", 1447, 1, 30, 30, true)]
    public void An_Umm_al_Qura_month_runs_as_long_as_the_month_of_the_notice(string month, int year, int number, int day, int daysAfterNotice, bool mayReply)
    {
        var notice = new HijriDate(year, number, day).ToDateOnly();

        Assert.True(mayReply == notice.AddDays(daysAfterNotice) >= OneMonth.FloorFrom(notice, UmmAlQura), month);
    }

    [Theory]
    [InlineData("April, 30 days", "2026-04-10", 29, false)]
    [InlineData("April, 30 days", "2026-04-10", 30, true)]
    [InlineData("April, 30 days", "2026-04-10", 31, true)]
    [InlineData("May, 31 days", "2026-05-10", 29, false)]
    [InlineData("May, 31 days", "2026-05-10", 30, false)]
    [InlineData("May, 31 days", "2026-05-10", 31, true)]
    [InlineData("February of a leap year, 29 days", "2028-02-10", 28, false)]
    [InlineData("February of a leap year, 29 days", "2028-02-10", 29, true)]
    public void A_Gregorian_month_runs_as_long_as_the_month_of_the_notice(string month, string notice, int daysAfterNotice, bool mayReply) =>
        Assert.True(mayReply == Days.Iso(notice).AddDays(daysAfterNotice) >= OneMonth.FloorFrom(Days.Iso(notice), Gregorian), month);

    [Theory]
    [InlineData(1447, 1, 29, 1447, 2, 29)]
    [InlineData(1447, 1, 30, 1447, 3, 1)] // Safar 1447 has 29 days
    [InlineData(1447, 2, 1, 1447, 3, 1)]
    [InlineData(1447, 2, 29, 1447, 3, 29)]
    [InlineData(1447, 3, 30, 1447, 4, 30)]
    [InlineData(1447, 11, 30, 1448, 1, 1)] // Dhu al-Hijjah 1447 has 29 days
    public void An_Umm_al_Qura_month_ends_on_the_same_day_number_or_on_the_first_of_the_month_after(
        int year, int month, int day, int toYear, int toMonth, int toDay) =>
        Assert.Equal(
            new HijriDate(toYear, toMonth, toDay),
            HijriDate.From(OneMonth.FloorFrom(new HijriDate(year, month, day).ToDateOnly(), UmmAlQura)));

    [Theory]
    [InlineData("2026-01-28", "2026-02-28")]
    [InlineData("2026-01-29", "2026-03-01")]
    [InlineData("2026-01-30", "2026-03-01")]
    [InlineData("2026-01-31", "2026-03-01")]
    [InlineData("2028-01-29", "2028-02-29")]
    [InlineData("2028-01-30", "2028-03-01")]
    [InlineData("2028-01-31", "2028-03-01")]
    [InlineData("2026-02-28", "2026-03-28")]
    [InlineData("2026-03-31", "2026-05-01")]
    [InlineData("2026-12-31", "2027-01-31")]
    public void A_Gregorian_month_ends_on_the_same_day_number_or_on_the_first_of_the_month_after(string notice, string floor) =>
        Assert.Equal(Days.Iso(floor), OneMonth.FloorFrom(Days.Iso(notice), Gregorian));

    [Fact]
    public void Two_weeks_are_always_fourteen_days() =>
        Prop.ForAll(Days.Any, Readings, (notice, reading) => TwoWeeks.FloorFrom(notice, reading) == notice.AddDays(14)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_month_is_never_shorter_than_its_calendar_allows_and_the_day_before_is_never_a_month() =>
        Prop.ForAll(Days.Any, Readings, (notice, reading) =>
        {
            var floor = OneMonth.FloorFrom(notice, reading);
            var days = floor.DayNumber - notice.DayNumber;
            return reading == Gregorian
                ? days is >= 28 and <= 31 && (floor.Day == notice.Day || floor.Day == 1)
                : days is 29 or 30 && (HijriDate.From(floor).Day == HijriDate.From(notice).Day || HijriDate.From(floor).Day == 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_Umm_al_Qura_month_has_exactly_as_many_days_as_the_month_of_the_notice() =>
        Prop.ForAll(Days.Any, notice =>
            OneMonth.FloorFrom(notice, UmmAlQura).DayNumber - notice.DayNumber == DaysInHijriMonthOf(notice)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_notice_never_has_an_earlier_floor() =>
        Prop.ForAll(Days.Any, Readings, (notice, reading) =>
            OneMonth.FloorFrom(notice.AddDays(1), reading) >= OneMonth.FloorFrom(notice, reading)
            && TwoWeeks.FloorFrom(notice.AddDays(1), reading) > TwoWeeks.FloorFrom(notice, reading)).QuickCheckThrowOnFailure();

    private static Arbitrary<MonthReading> Readings { get; } = Gen.Elements(UmmAlQura, Gregorian).ToArbitrary();

    private static int DaysInHijriMonthOf(DateOnly day)
    {
        var hijri = HijriDate.From(day);
        return HijriDate.DaysInMonth(hijri.Year, hijri.Month);
    }
}
