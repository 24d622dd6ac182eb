using System.Linq.Expressions;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Web.Features.Common.Visits;

/// <summary>A contact in a list, without what was said.</summary>
public sealed record ContactRow(long Id, string Visitor, long? BeneficiaryId, Channel Channel, ContactDirection Direction, ContactPurpose Purpose, DateTime ArrivedAt)
{
    public DateTime? StartedAt { get; init; }
    public DateTime? EndedAt { get; init; }
    public string? ServedBy { get; init; }
    public DateOnly? CallBackOn { get; init; }
    public DateTime? CalledBackAt { get; init; }
    public bool HasOpenQuestion { get; init; }
    public int Version { get; init; }

    public ContactStage Stage => StartedAt is null ? ContactStage.Waiting : EndedAt is null ? ContactStage.UnderWay : ContactStage.Ended;
    public bool OwesCallBack => CallBackOn is not null && CalledBackAt is null;

    public static Expression<Func<Contact, ContactRow>> Of { get; } = c => new ContactRow(c.Id, c.Visitor, c.BeneficiaryId, c.Channel, c.Direction, c.Purpose, c.ArrivedAt)
    {
        StartedAt = c.StartedAt,
        EndedAt = c.EndedAt,
        ServedBy = c.ServedBy,
        CallBackOn = c.CallBackOn,
        CalledBackAt = c.CalledBackAt,
        HasOpenQuestion = c.OpenQuestion != null,
        Version = c.Version,
    };
}

/// <param name="Rows">In the order in which they are shown.</param>
/// <param name="Caption">What they are.</param>
/// <param name="WithDay">Whether they are of several days.</param>
/// <param name="MayServe">Whether the reader receives people.</param>
public sealed record ContactTable(IReadOnlyList<ContactRow> Rows, string Caption, bool WithDay, bool MayServe);

/// <summary>Where contacts have their pages.</summary>
public static class ContactPaths
{
    public const string Today = "/contacts";
    public const string CallBacks = "/contacts/call-backs";

    public static string Day(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/contacts?day={day:yyyy-MM-dd}");

    public static string Show(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/contacts/{id}");

    public static string Start(long id) => Show(id) + "/start";

    public static string End(long id) => Show(id) + "/end";

    public static string CallBack(long id) => Show(id) + "/call-back";

    /// <summary>Where it is said which request it is about.</summary>
    public static string About(long id) => Show(id) + "/about";

    public static string Papers(long id) => Show(id) + "/papers";

    public static string Person(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/people/{id}");

    public static string NoteFor(long person) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/contacts/new?person={person}");

    public static string OfCase(string number) => $"/cases/{number}/contacts";
}
