namespace BeneficiaryPortal.Domain.Calendar;

/// <summary>The calendar in which a person gives a date; the date is shown back in it.</summary>
public enum DateCalendar
{
    Hijri,
    Gregorian,
}
