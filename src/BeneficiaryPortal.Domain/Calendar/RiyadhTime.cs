namespace BeneficiaryPortal.Domain.Calendar;

/// <summary>Days are days in Riyadh; instants are UTC.</summary>
/// <remarks>A fixed offset, not TimeZoneInfo: Saudi Arabia has kept UTC+3 without daylight saving, and a server may lack the zone data.</remarks>
public static class RiyadhTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(3);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(RequireUtc(utc) + Offset);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The instant at which the day begins in Riyadh, in UTC.</summary>
    public static DateTime StartOfDay(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - Offset;

    private static DateTime RequireUtc(DateTime instant) => instant.Kind == DateTimeKind.Local
        ? throw new ArgumentException("An instant is UTC; this one is in the server's own zone.", nameof(instant))
        : instant;
}
