namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class StoppedClock : TimeProvider
{
    /// <summary>10:30 in Riyadh on 1 Muharram 1448.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 6, 16, 7, 30, 0, TimeSpan.Zero);

    private DateTimeOffset _now = Beginning;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.UtcTicks;

    public void Advance(TimeSpan by) => _now += by;

    public void AdvanceTo(DateTime utc) => _now = new DateTimeOffset(utc);
}
