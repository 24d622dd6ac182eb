using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>Two birth dates, and the slips by which one becomes another in either calendar.</summary>
internal static class BirthDateComparison
{
    private const int DaysBetweenConversions = 2;

    public static DuplicateReason? Of(DateOnly? one, DateOnly? other) =>
        one is { } first && other is { } second ? Of(first, second) : null;

    private static DuplicateReason Of(DateOnly one, DateOnly other)
    {
        if (one == other)
        {
            return IsAssumed(one) ? DuplicateReason.SameAssumedBirthDate : DuplicateReason.SameBirthDate;
        }

        var (ours, theirs) = (Parts.Gregorian(one), Parts.Gregorian(other));
        var (ourHijri, theirHijri) = (Parts.Hijri(one), Parts.Hijri(other));
        return IsMisread(one, other) || ours.IsSwappedOf(theirs) || AreSwapped(ourHijri, theirHijri)
                || HasPartsOf(ours, theirHijri, ourHijri) || HasPartsOf(theirs, ourHijri, theirHijri) ? DuplicateReason.BirthDateMisread
            : ours.IsOneOffFrom(theirs) || (ourHijri is { } a && theirHijri is { } b && a.IsOneOffFrom(b)) ? DuplicateReason.BirthDateOnePartOff
            : DuplicateReason.OtherBirthDate;
    }

    private static bool IsMisread(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= DaysBetweenConversions;

    private static bool AreSwapped(Parts? one, Parts? other) => one is { } a && other is { } b && a.IsSwappedOf(b);

    // Day and month of one calendar written with the year of the other; the calendars of old programs are a day or two off.
    private static bool HasPartsOf(Parts gregorian, Parts? hijri, Parts? ownHijri) =>
        hijri is { } parts && ownHijri is { } own
        && gregorian.Month == parts.Month && Math.Abs(gregorian.Day - parts.Day) <= DaysBetweenConversions && Math.Abs(own.Year - parts.Year) <= 1;

    private static bool IsAssumed(DateOnly day) =>
        day is { Day: 1, Month: 1 or 7 } || Parts.Hijri(day) is { Day: 1, Month: 1 or 7 };

    private sealed record Parts(int Year, int Month, int Day)
    {
        public static Parts Gregorian(DateOnly day) => new(day.Year, day.Month, day.Day);

        public static Parts? Hijri(DateOnly day)
        {
            if (day < HijriDate.FirstDay || day > HijriDate.LastDay)
            {
                return null;
            }

            var hijri = HijriDate.From(day);
            return new(hijri.Year, hijri.Month, hijri.Day);
        }

        public bool IsSwappedOf(Parts other) => Year == other.Year && Day == other.Month && Month == other.Day;

        // A year is off by one or by a slip of its last two digits; 1985 and 1961 are two people.
        public bool IsOneOffFrom(Parts other) =>
            (Year == other.Year && (Month == other.Month || Day == other.Day))
            || ((Month, Day) == (other.Month, other.Day) && (Math.Abs(Year - other.Year) is 1 or 10 || IsTurned(Year, other.Year)));

        private static bool IsTurned(int year, int other) =>
            year / 100 == other / 100 && year % 10 == other / 10 % 10 && year / 10 % 10 == other % 10;
    }
}
