using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.Policies;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Features.Common.Visits;

/// <summary>How many came, called or wrote on one day: numbers and nobody's name (MSO-2).</summary>
/// <param name="ByChannel">Only the channels through which somebody came.</param>
/// <param name="ByPurpose">Only the purposes for which somebody came.</param>
public sealed record DayCount(IReadOnlyList<(Channel Channel, int Count)> ByChannel, IReadOnlyList<(ContactPurpose Purpose, int Count)> ByPurpose)
{
    public int All => ByChannel.Sum(part => part.Count);

    public static DayCount Of(IReadOnlyList<DayTally> tallies) => new(
        [.. tallies.GroupBy(part => part.Channel).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(part => part.Count)))],
        [.. tallies.GroupBy(part => part.Purpose).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(part => part.Count)))]);

    /// <summary>What came in on that day, in one command.</summary>
    public static async Task<DayCount> OfAsync(IQueryable<Contact> contacts, DateOnly day, CancellationToken ct) => Of(await TalliesAsync(contacts, day, ct));

    public static async Task<IReadOnlyList<DayTally>> TalliesAsync(IQueryable<Contact> contacts, DateOnly day, CancellationToken ct)
    {
        var (from, before) = (RiyadhTime.StartOfDay(day), RiyadhTime.StartOfDay(day.AddDays(1)));
        return await contacts.Where(c => c.ArrivedAt >= from && c.ArrivedAt < before && c.Direction == ContactDirection.Incoming)
            .GroupBy(c => new { c.Channel, c.Purpose })
            .Select(group => new DayTally(group.Key.Channel, group.Key.Purpose, group.Count()))
            .ToListAsync(ct);
    }
}
