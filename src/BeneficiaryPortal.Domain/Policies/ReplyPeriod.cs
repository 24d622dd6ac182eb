using BeneficiaryPortal.Domain.Calendar;

namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The unit in which a policy states its reply period.</summary>
public enum ReplyPeriodUnit
{
    Weeks,
    Months,
}

/// <summary>"Not less than two weeks / a month": a floor under the committee's reply, never a ceiling (STP-5).</summary>
public sealed record ReplyPeriod(int Count, ReplyPeriodUnit Unit)
{
    /// <summary>The first day on which the reply may be given (STP-5); the day of the notice is day 0.</summary>
    /// <remarks>A month ends on the same day number of the month after. Where that month has no such day, the floor is the first
    /// day of the month that follows: "not less than" never runs short.</remarks>
    public DateOnly FloorFrom(DateOnly noticeDay, MonthReading reading)
    {
        if (Unit == ReplyPeriodUnit.Weeks)
        {
            return noticeDay.AddDays(7 * Count);
        }

        return reading == MonthReading.Gregorian ? GregorianMonthsFrom(noticeDay) : UmmAlQuraMonthsFrom(HijriDate.From(noticeDay));
    }

    private DateOnly GregorianMonthsFrom(DateOnly noticeDay)
    {
        var end = noticeDay.AddMonths(Count);
        return end.Day == noticeDay.Day ? end : end.AddDays(1);
    }

    private DateOnly UmmAlQuraMonthsFrom(HijriDate noticeDay)
    {
        var end = noticeDay.AddMonths(Count);
        return end.Day == noticeDay.Day ? end.ToDateOnly() : end.ToDateOnly().AddDays(1);
    }
}
