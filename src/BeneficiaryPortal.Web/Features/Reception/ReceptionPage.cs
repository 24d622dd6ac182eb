using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Web.Features.Reception;

/// <summary>A request in a list of the desk.</summary>
public sealed record RequestLine(string Number, BilingualText Kind, CaseState State, DateTime OpenedAt);

/// <summary>Somebody whom the search found, with their latest requests as far as the reader may see them.</summary>
public sealed record PersonFound(long Id, string FullName, string NationalId, string Mobile, bool IsReader, IReadOnlyList<RequestLine> Requests)
{
    /// <summary>Whether the reader may read their file, too: whoever knows somebody's number may receive them, and learns no more.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Sealed, for the reader to go on with somebody who is not known to them.</summary>
    public string? Find { get; init; }
}

/// <summary>A request that came in at the desk today.</summary>
public sealed record ReceivedToday(string Number, string FullName, Channel ReceivedThrough, CaseState State, DateTime OpenedAt);

/// <param name="Form">What is searched for.</param>
/// <param name="Today">The day in Riyadh.</param>
/// <param name="Received">The latest of today.</param>
/// <param name="Tools">What the policy in force gives the officer to hand (TOL-1..5).</param>
public sealed record ReceptionPage(SearchForm Form, DateOnly Today, IReadOnlyList<ReceivedToday> Received, IReadOnlyList<Tool> Tools)
{
    /// <summary>Null before a search.</summary>
    public IReadOnlyList<PersonFound>? Found { get; init; }

    /// <summary>More people go by that name than are shown.</summary>
    public bool HasMore { get; init; }
}
