using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Policies;

/// <summary>A policy as the association adopted it. It never changes: a case stays on the version it began with.</summary>
public sealed class PolicyVersion
{
    private readonly List<AdoptedClause> _clauses = [];

    private PolicyVersion()
    {
    }

    public int Id { get; private set; }

    /// <summary>1, 2, 3 ... in the order of adoption.</summary>
    public int Number { get; private set; }
    public string ProfileKey { get; private set; } = null!;
    public string SourceDocument { get; private set; } = null!;
    public Association Association { get; private set; } = null!;
    public BilingualText Title { get; private set; } = null!;
    public PolicyTerms Terms { get; private set; } = null!;
    public ApprovalEvidence Approval { get; private set; } = null!;

    /// <summary>How the association counts "a month".</summary>
    public MonthReading MonthReading { get; private set; }
    public CaseTargets Targets { get; private set; } = null!;
    public DateTime AdoptedAt { get; private set; }
    public string AdoptedBy { get; private set; } = null!;
    public IReadOnlyList<AdoptedClause> Clauses => _clauses;

    public static PolicyVersion Adopt(PolicyProfile profile, int number, MonthReading monthReading, CaseTargets targets, ActingUser by)
    {
        var version = new PolicyVersion
        {
            Number = number,
            ProfileKey = profile.Key,
            SourceDocument = profile.SourceDocument,
            Association = profile.Association,
            Title = profile.Title,
            Terms = profile.Terms with { Channels = [.. profile.Terms.Channels], Tools = [.. profile.Terms.Tools] },
            Approval = profile.Approval,
            MonthReading = monthReading,
            Targets = targets,
            AdoptedAt = by.At,
            AdoptedBy = by.Name,
        };
        version._clauses.AddRange(profile.Clauses.Select((clause, i) => new AdoptedClause(i + 1, clause)));
        return version;
    }

    /// <summary>The first day on which the committee's reply may go out when the beneficiary was told on this day (STP-5).</summary>
    public DateOnly FloorFrom(DateOnly noticeDay) => Terms.ReplyPeriod.FloorFrom(noticeDay, MonthReading);
}

/// <summary>A clause of an adopted policy.</summary>
public sealed class AdoptedClause
{
    private AdoptedClause()
    {
    }

    internal AdoptedClause(int sequence, PolicyClause clause)
    {
        Sequence = sequence;
        Section = clause.Section;
        Source = clause.Source;
        Obligation = clause.Obligation;
        Arabic = clause.Text.Arabic;
        English = clause.Text.English;
    }

    public int PolicyVersionId { get; private set; }
    public int Sequence { get; private set; }
    public PolicySection Section { get; private set; }
    public string Source { get; private set; } = null!;
    public string? Obligation { get; private set; }
    public string Arabic { get; private set; } = null!;
    public string English { get; private set; } = null!;
}
