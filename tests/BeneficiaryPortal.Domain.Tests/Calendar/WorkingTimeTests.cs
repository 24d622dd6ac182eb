using BeneficiaryPortal.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace BeneficiaryPortal.Domain.Tests.Calendar;

public class WorkingTimeTests
{
    /// <summary>16 June 2026 is a Tuesday; the association closes at 13:00 UTC.</summary>
    [Theory]
    [InlineData("2026-06-15T21:00:00Z", "2026-06-16")]
    [InlineData("2026-06-16T07:30:00Z", "2026-06-16")]
    [InlineData("2026-06-16T12:59:59Z", "2026-06-16")]
    [InlineData("2026-06-16T13:00:00Z", "2026-06-17")]
    [InlineData("2026-06-16T20:59:59Z", "2026-06-17")]
    [InlineData("2026-06-18T12:59:59Z", "2026-06-18")]
    [InlineData("2026-06-18T13:00:00Z", "2026-06-21")]
    [InlineData("2026-06-19T07:00:00Z", "2026-06-21")]
    [InlineData("2026-06-20T20:59:59Z", "2026-06-21")]
    [InlineData("2026-03-18T13:00:00Z", "2026-03-23")]
    [InlineData("2026-05-25T15:00:00Z", "2026-05-31")]
    public void What_comes_before_the_association_closes_is_answered_today_and_everything_else_on_the_next_working_day(string comes, string answered) =>
        Assert.Equal(Days.Iso(answered), WorkingTime.DayToAnswer(Days.Instant(comes)));

    [Fact]
    public void Work_is_from_Sunday_to_Thursday_and_not_on_the_founding_day_the_two_feasts_and_the_national_day()
    {
        var withoutWork = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(day => !WorkingTime.IsWorkingDay(day)).ToList();

        Assert.Equal(
            ["2026-02-22", "2026-03-19", "2026-03-22", "2026-05-26", "2026-05-27", "2026-05-28", "2026-09-23"],
            withoutWork.Where(IsOfTheWeek).Select(day => $"{day:yyyy-MM-dd}"));
        Assert.Equal(52 + 52, withoutWork.Count(day => !IsOfTheWeek(day)));
    }

    [Fact]
    public void The_feast_after_Ramadan_is_four_days_whether_the_month_has_29_days_or_30()
    {
        var years = Enumerable.Range(1440, 30).ToList();
        Assert.Equal([29, 30], years.Select(year => HijriDate.DaysInMonth(year, 9)).Distinct().Order());
        Assert.All(years, year =>
        {
            var last = new HijriDate(year, 9, 29).ToDateOnly();
            Assert.All(Enumerable.Range(1, 4), days => Assert.False(WorkingTime.IsWorkingDay(last.AddDays(days))));
            Assert.All(new[] { last, last.AddDays(5) }, around => Assert.Equal(IsOfTheWeek(around), WorkingTime.IsWorkingDay(around)));
        });
    }

    [Fact]
    public void The_feast_of_sacrifice_is_four_days_from_the_day_of_Arafat() => Assert.All(Enumerable.Range(1440, 30), year =>
    {
        var arafat = new HijriDate(year, 12, 9).ToDateOnly();
        Assert.All(Enumerable.Range(0, 4), days => Assert.False(WorkingTime.IsWorkingDay(arafat.AddDays(days))));
        Assert.All(new[] { arafat.AddDays(-1), arafat.AddDays(4) }, around => Assert.Equal(IsOfTheWeek(around), WorkingTime.IsWorkingDay(around)));
    });

    [Fact]
    public void Whenever_it_comes_it_is_answered_on_a_working_day_and_none_that_would_do_is_passed_over() =>
        Prop.ForAll(Days.Any, day => Enumerable.Range(0, 24).All(hour =>
        {
            var comes = RiyadhTime.StartOfDay(day).AddHours(hour);
            var first = hour < 16 ? day : day.AddDays(1);
            var answered = WorkingTime.DayToAnswer(comes);
            return WorkingTime.IsWorkingDay(answered) && answered >= first
                && Enumerable.Range(0, answered.DayNumber - first.DayNumber).All(passed => !WorkingTime.IsWorkingDay(first.AddDays(passed)));
        })).QuickCheckThrowOnFailure();

    private static bool IsOfTheWeek(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday);
}
