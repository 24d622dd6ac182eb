using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Tests.Calendar;

public class RiyadhTimeTests
{
    [Theory]
    [InlineData("2026-02-17T20:59:59Z", "2026-02-17")]
    [InlineData("2026-02-17T21:00:00Z", "2026-02-18")]
    [InlineData("2026-12-31T21:00:00Z", "2027-01-01")]
    public void The_day_in_Riyadh_begins_at_nine_in_the_evening_UTC(string instant, string day) =>
        Assert.Equal(Days.Iso(day), RiyadhTime.DayOf(Days.Instant(instant)));

    [Fact]
    public void Today_is_the_day_in_Riyadh_by_the_clock()
    {
        Assert.Equal(new DateOnly(2026, 2, 18), RiyadhTime.Today(new StoppedClock(Days.Instant("2026-02-17T22:30:00Z"))));
    }

    [Fact]
    public void A_day_starts_at_an_instant_in_UTC_that_is_of_that_day_and_the_tick_before_is_not()
    {
        var start = RiyadhTime.StartOfDay(new DateOnly(2026, 2, 18));

        Assert.Equal(Days.Instant("2026-02-17T21:00:00Z"), start);
        Assert.Equal(DateTimeKind.Utc, start.Kind);
        Assert.Equal(new DateOnly(2026, 2, 18), RiyadhTime.DayOf(start));
        Assert.Equal(new DateOnly(2026, 2, 17), RiyadhTime.DayOf(start.AddTicks(-1)));
    }

    [Fact]
    public void An_instant_in_the_servers_own_zone_is_refused()
    {
        var local = DateTime.SpecifyKind(Days.Instant("2026-02-17T21:00:00Z"), DateTimeKind.Local);

        Assert.Throws<ArgumentException>(() => RiyadhTime.DayOf(local));
    }

    private sealed class StoppedClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
    }
}
