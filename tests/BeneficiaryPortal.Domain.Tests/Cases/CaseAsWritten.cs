using System.Globalization;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>What a case should do, kept by <see cref="WorkflowAsWritten"/> and the policies' words alone. The real case must agree with it.</summary>
internal sealed class CaseAsWritten(char policy, MonthReading reading, Person applicant, Person opener, bool online, CaseStanding standing)
{
    private static readonly UmAlQuraCalendar UmmAlQura = new();
    private static readonly GregorianCalendar Gregorian = new();

    private readonly List<(Guid Person, Duty Duty)> _duties = [];

    public CaseStanding Standing { get; private set; } = standing;

    /// <summary>What can be done where the case stands, by somebody, some day.</summary>
    public IEnumerable<CaseAction> Here =>
        WorkflowAsWritten.Lines.Where(l => l.From == Standing.State && l.Policies.Contains(policy)).Select(l => l.Action);

    /// <summary>Why this cannot be, or null, in the order in which a person would be told.</summary>
    public MoveRefusal? WhyNot(CaseAction action, Person who, DateOnly today)
    {
        if (Line(action) is not { } line)
        {
            return WorkflowAsWritten.Lines.Any(l => l.Action == action && l.Policies.Contains(policy))
                ? MoveRefusal.NotInThisState
                : MoveRefusal.NotInThisPolicy;
        }

        if (!line.By.Any(role => Holds(who, role)))
        {
            return MoveRefusal.NotYourRole;
        }

        if (RolesFor(action, who) == Roles.None)
        {
            return who.Id == applicant.Id ? MoveRefusal.OwnRequest : MoveRefusal.NotYourRequest;
        }

        return WhyNotByDuty(line, who) ?? WhyNotToday(action, today);
    }

    /// <summary>The roles in which this person could do it, apart from duties and days.</summary>
    public Roles RolesFor(CaseAction action, Person who) =>
        (Line(action)?.By ?? []).Where(role => Holds(who, role) && MayActAs(role, who)).Aggregate(Roles.None, (all, role) => all | role);

    public void Do(CaseAction action, Person who, DateOnly today, Verdict verdict)
    {
        var line = Line(action)!;
        if (line.Duty != Duty.None)
        {
            _duties.Add((who.Id!.Value, line.Duty));
        }

        var said = action == CaseAction.Decide ? verdict : Standing.Verdict;
        var to = said == Verdict.Refuse ? line.IfRefused : line.IfAccepted;
        Standing = new CaseStanding(
            to,
            said,
            line.Outcome,
            Standing.SomethingDelivered || action == CaseAction.RecordDelivery,
            action == CaseAction.ReferToCommittee ? FloorAfter(today) : Standing.FloorOn,
            to is CaseState.Returned or CaseState.AwaitingDeclaration ? today.AddDays(30) : Standing.DueOn);
    }

    private WorkflowAsWritten.Line? Line(CaseAction action) =>
        WorkflowAsWritten.Lines.SingleOrDefault(l => l.From == Standing.State && l.Action == action && l.Policies.Contains(policy));

    private bool Holds(Person who, Roles role) =>
        (who.Roles & role) == role
        && who.Id is null == (role == Roles.Portal)
        && (role != Roles.BranchRepresentative || WorkflowAsWritten.WithBranches.Contains(policy));

    private bool MayActAs(Roles role, Person who) => role switch
    {
        Roles.Portal => true,
        Roles.Beneficiary => who.Id == applicant.Id,
        _ when who.Id == applicant.Id => false,
        _ when Standing.State == CaseState.Draft && online => false,
        Roles.BranchRepresentative => who.Id == opener.Id,
        _ => true,
    };

    private MoveRefusal? WhyNotByDuty(WorkflowAsWritten.Line line, Person who)
    {
        var other = _duties.Where(held => held.Person == who.Id && held.Duty != line.Duty).Select(held => held.Duty).FirstOrDefault();
        return line.Duty == Duty.None ? null : other switch
        {
            Duty.Verification => MoveRefusal.YouVerified,
            Duty.Study => MoveRefusal.YouStudied,
            Duty.Decision => MoveRefusal.YouDecided,
            _ => null,
        };
    }

    private MoveRefusal? WhyNotToday(CaseAction action, DateOnly today) => action switch
    {
        CaseAction.ReleaseReply => today < Standing.FloorOn ? MoveRefusal.FloorNotReached : null,
        CaseAction.ReleaseReplyEarly => today < Standing.FloorOn ? null : MoveRefusal.FloorReached,
        CaseAction.Lapse => today > Standing.DueOn ? null : MoveRefusal.NotYetDue,
        CaseAction.CompleteService => Standing.SomethingDelivered ? null : MoveRefusal.NothingDelivered,
        _ => null,
    };

    /// <summary>Two weeks are fourteen days; a month has run on the first day that is a month or more later on the calendar's own page.</summary>
    private DateOnly FloorAfter(DateOnly notice)
    {
        if ("QNL".Contains(policy))
        {
            return notice.AddDays(14);
        }

        var (noticeMonth, noticeDay) = MonthAndDay(notice);
        var floor = notice;
        while (MonthAndDay(floor).CompareTo((noticeMonth + 1, noticeDay)) < 0)
        {
            floor = floor.AddDays(1);
        }

        return floor;
    }

    private (int Month, int Day) MonthAndDay(DateOnly day)
    {
        System.Globalization.Calendar calendar = reading == MonthReading.UmmAlQura ? UmmAlQura : Gregorian;
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return ((calendar.GetYear(noon) * 12) + calendar.GetMonth(noon), calendar.GetDayOfMonth(noon));
    }
}

/// <summary>Where the case should stand now.</summary>
internal sealed record CaseStanding(CaseState State, Verdict? Verdict, CaseOutcome? Outcome, bool SomethingDelivered, DateOnly FloorOn, DateOnly DueOn);
