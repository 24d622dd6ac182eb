using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>An officer gave a case into the hands of a colleague. Written once; the state of the case stays what it was.</summary>
public sealed class HandOver
{
    private HandOver()
    {
    }

    internal HandOver(SupportCase c, string? from, string to, string reason, ActingUser by)
    {
        CaseId = c.Id;
        From = from;
        To = to;
        Reason = reason;
        By = by.Name;
        At = by.At;
    }

    public long Id { get; private set; }
    public long CaseId { get; private set; }
    public string? From { get; private set; }
    public string To { get; private set; } = null!;
    public string Reason { get; private set; } = null!;
    public string By { get; private set; } = null!;
    public DateTime At { get; private set; }
}
