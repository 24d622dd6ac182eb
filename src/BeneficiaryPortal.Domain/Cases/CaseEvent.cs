using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>One move of a case: who, in which role, when, from where to where, why and on what evidence. Written once.</summary>
public sealed class CaseEvent
{
    private CaseEvent()
    {
    }

    internal CaseEvent(int sequence, CaseAction action, CaseState from, CaseState to, Roles role, ActingUser by, string? reason, string? evidence)
    {
        Sequence = sequence;
        Action = action;
        From = from;
        To = to;
        Role = role;
        ById = by.UserId;
        ByName = by.Name;
        At = by.At;
        Reason = reason;
        Evidence = evidence;
    }

    public int Sequence { get; private set; }
    public CaseAction Action { get; private set; }
    public CaseState From { get; private set; }
    public CaseState To { get; private set; }

    /// <summary>The role in which it was done; the portal's own moves carry <see cref="Roles.Portal"/>.</summary>
    public Roles Role { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = null!;
    public DateTime At { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>What shows that it happened: a number, a date, a hash. No words, so that it reads the same in both languages.</summary>
    public string? Evidence { get; private set; }
}
