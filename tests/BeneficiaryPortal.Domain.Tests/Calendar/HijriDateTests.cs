using System.Text.Json;
using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Tests.Calendar;

public class HijriDateTests
{
    [Theory]
    [InlineData(1447, 9, 1, "2026-02-18")]
    [InlineData(1447, 9, 26, "2026-03-15")]
    [InlineData(1447, 10, 1, "2026-03-20")]
    [InlineData(1447, 1, 1, "2025-06-26")]
    [InlineData(1318, 1, 1, "1900-04-30")]
    [InlineData(1500, 12, 30, "2077-11-16")]
    public void A_Hijri_date_and_its_Gregorian_day_name_each_other(int year, int month, int day, string gregorian)
    {
        var hijri = new HijriDate(year, month, day);

        Assert.Equal(Days.Iso(gregorian), hijri.ToDateOnly());
        Assert.Equal(hijri, HijriDate.From(Days.Iso(gregorian)));
    }

    [Fact]
    public void Every_day_of_the_range_goes_to_Hijri_and_back_and_the_order_is_kept()
    {
        var before = HijriDate.From(HijriDate.FirstDay);
        Assert.Equal(new HijriDate(HijriDate.FirstYear, 1, 1), before);

        for (var day = HijriDate.FirstDay.AddDays(1); day <= HijriDate.LastDay; day = day.AddDays(1))
        {
            var hijri = HijriDate.From(day);
            Assert.Equal(day, hijri.ToDateOnly());
            Assert.True(hijri > before);
            before = hijri;
        }

        Assert.Equal(HijriDate.LastYear, before.Year);
    }

    [Fact]
    public void Every_month_of_the_range_has_29_or_30_days_and_no_day_beyond_them()
    {
        for (var year = HijriDate.FirstYear; year <= HijriDate.LastYear; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var days = HijriDate.DaysInMonth(year, month);
                Assert.InRange(days, 29, 30);
                Assert.True(HijriDate.TryCreate(year, month, days, out _));
                Assert.False(HijriDate.TryCreate(year, month, days + 1, out _));
            }
        }
    }

    [Theory]
    [InlineData(1400, 2, 30)] // Safar 1400 had 29 days
    [InlineData(1447, 0, 1)]
    [InlineData(1447, 13, 1)]
    [InlineData(1447, 1, 0)]
    [InlineData(1317, 12, 1)]
    [InlineData(1501, 1, 1)]
    [InlineData(2026, 3, 15)]
    public void A_day_that_the_calendar_does_not_have_is_refused(int year, int month, int day)
    {
        Assert.False(HijriDate.TryCreate(year, month, day, out var date));
        Assert.Equal(default, date);
        Assert.Throws<ArgumentOutOfRangeException>(() => new HijriDate(year, month, day));
    }

    [Theory]
    [InlineData(1447, 9, 15, 1, 1447, 10, 15)]
    [InlineData(1447, 12, 5, 1, 1448, 1, 5)]
    [InlineData(1448, 1, 5, -1, 1447, 12, 5)]
    [InlineData(1400, 1, 30, 1, 1400, 2, 29)]
    [InlineData(1447, 3, 7, 12, 1448, 3, 7)]
    public void Adding_months_keeps_the_day_number_or_takes_the_last_day(int year, int month, int day, int months, int toYear, int toMonth, int toDay) =>
        Assert.Equal(new HijriDate(toYear, toMonth, toDay), new HijriDate(year, month, day).AddMonths(months));

    [Fact]
    public void A_date_survives_being_stored_as_JSON()
    {
        HijriDate? date = new HijriDate(1444, 4, 8);

        Assert.Equal(date, JsonSerializer.Deserialize<HijriDate?>(JsonSerializer.Serialize(date)));
    }
}
