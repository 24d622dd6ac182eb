using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Contacts;

/// <summary>How many reached the association through one channel for one purpose.</summary>
public sealed record DayTally(Channel Channel, ContactPurpose Purpose, int Count);

/// <summary>The visitors of one day, counted and kept as they were when the day was closed; who comes after that is counted as late (MSO-2).</summary>
public sealed class DayClosing
{
    /// <summary>Those who may close a day.</summary>
    public const Roles Closers = Roles.RelationsOfficer | Roles.ServiceCentreManager;

    private DayClosing()
    {
    }

    public DateOnly Day { get; private set; }
    public IReadOnlyList<DayTally> Tallies { get; private set; } = [];
    public DateTime ClosedAt { get; private set; }
    public string ClosedBy { get; private set; } = null!;

    /// <exception cref="ContactRefusedException">The user closes no day, or the day has not come.</exception>
    public static DayClosing Of(DateOnly day, IReadOnlyList<DayTally> tallies, ActingUser by)
    {
        if (WhyNot(day, by) is { } refusal)
        {
            throw new ContactRefusedException(refusal);
        }

        return new DayClosing { Day = day, Tallies = tallies, ClosedAt = by.At, ClosedBy = by.Name };
    }

    /// <summary>Why this user may not close the day, or null.</summary>
    public static ContactRefusal? WhyNot(DateOnly day, ActingUser by) =>
        by.UserId is null || !by.Has(Closers) ? ContactRefusal.NotYourRole
        : day > RiyadhTime.DayOf(by.At) ? ContactRefusal.DayToCome
        : null;
}
