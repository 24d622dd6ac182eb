using System.Globalization;
using BeneficiaryPortal.Web.Localisation;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class DateWordsTests
{
    private static readonly DateWords Words = new(ForLanguage.Texts<CalendarText>());

    [Theory]
    [InlineData("ar", "2026-03-15", "26 رمضان 1447هـ (15 مارس 2026م)")]
    [InlineData("en", "2026-03-15", "26 Ramadan 1447 AH (15 March 2026)")]
    [InlineData("ar", "2078-01-01", "1 يناير 2078م")]
    public void A_day_is_written_in_both_calendars(string language, string day, string expected)
    {
        using var _ = new ForLanguage(language);
        Assert.Equal(expected, Words.Day(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("ar", "2026-03-01T08:20", "12 رمضان 1447هـ (1 مارس 2026م)، 11:20 صباحًا")]
    [InlineData("en", "2026-03-01T08:20", "12 Ramadan 1447 AH (1 March 2026), 11:20 am")]
    [InlineData("ar", "2026-03-01T21:05", "13 رمضان 1447هـ (2 مارس 2026م)، 12:05 صباحًا")]
    [InlineData("ar", "2026-03-01T09:00", "12 رمضان 1447هـ (1 مارس 2026م)، 12:00 مساءً")]
    public void An_instant_is_written_as_the_clock_in_Riyadh_shows_it(string language, string utc, string expected)
    {
        using var _ = new ForLanguage(language);
        Assert.Equal(expected, Words.Instant(DateTime.ParseExact(utc, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)));
    }
}
