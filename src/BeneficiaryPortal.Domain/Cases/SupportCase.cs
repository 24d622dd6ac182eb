using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>A request for support, from the first word to its one outcome. Every change of state is a row of <see cref="CaseWorkflow"/>.</summary>
public sealed partial class SupportCase
{
    public const int ReasonLength = 2000;
    public const int EvidenceLength = 200;

    private readonly List<CaseEvent> _history = [];
    private readonly List<Referral> _referrals = [];
    private readonly List<ServiceDelivery> _deliveries = [];

    private SupportCase()
    {
    }

    public long Id { get; private set; }
    public string Number { get; private set; } = null!;
    public int Version { get; private set; }
    public CaseState State { get; private set; }

    /// <summary>Set exactly when the case has ended (STP-8).</summary>
    public CaseOutcome? Outcome { get; private set; }
    public int PolicyVersionId { get; private set; }
    public PolicyVersion Policy { get; private set; } = null!;
    public long BeneficiaryId { get; private set; }
    public Beneficiary Beneficiary { get; private set; } = null!;
    public int KindId { get; private set; }

    /// <summary>What is asked for, as the catalogue described it when the request was opened.</summary>
    public SupportKind Kind { get; private set; } = null!;
    public RequestAnswers Answers { get; private set; } = new();

    /// <summary>Why it was opened before this kind of support was due again; null where it was.</summary>
    public string? Exception { get; private set; }

    /// <summary>How the request reached the association.</summary>
    public Channel ReceivedThrough { get; private set; }
    public Guid? OpenedById { get; private set; }

    /// <summary>The branch that received it, through whichever of its representatives (CHN-8).</summary>
    public int? BranchId { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public string? TakenUpBy { get; private set; }

    /// <summary>The day by which the next move is aimed at; in an end state the day it ended.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>One creation form makes one case, however often it is posted.</summary>
    public Guid CreationKey { get; private set; }

    public SignedDeclaration? Declaration { get; private set; }
    public CommitteeNotice? Notice { get; private set; }
    public Study? Study { get; private set; }
    public CommitteeDecision? Decision { get; private set; }
    public CompletedRegistration? Registration { get; private set; }
    public IReadOnlyList<CaseEvent> History => _history;
    public IReadOnlyList<Referral> Referrals => _referrals;
    public IReadOnlyList<ServiceDelivery> Deliveries => _deliveries;

    public bool IsEnded => CaseWorkflow.IsEnd(State);
    public Roles Owners => CaseWorkflow.OwnersOf(State, Policy.Terms);

    /// <summary>How the request is handed in, the first time or again: whoever may do that may change its answers.</summary>
    public CaseAction HandIn => State == CaseState.Draft ? CaseAction.Submit : CaseAction.Resubmit;

    /// <summary>Whether the reply is out, so that the decision is no longer the committee's secret.</summary>
    public bool IsReplied => _history.Exists(e => e.Action is CaseAction.ReleaseReply or CaseAction.ReleaseReplyEarly);

    /// <summary>A new case in draft, under the version of the policy in force and of the kind of support as offered today. It holds no answers yet.</summary>
    /// <param name="received">What was asked and answered when it was received, for staff (STP-1).</param>
    /// <param name="exception">Why it is opened before this kind is due again, where it is not.</param>
    /// <exception cref="MoveRefusedException">The user is neither the applicant nor one of those who receive requests.</exception>
    public static SupportCase Open(
        PolicyVersion policy, SupportKind kind, Beneficiary beneficiary, Channel channel, Guid creationKey, ActingUser by, string? received = null, string? exception = null)
    {
        var opened = new SupportCase
        {
            Number = CaseNumber.Draw(RiyadhTime.DayOf(by.At)),
            Policy = policy,
            PolicyVersionId = policy.Id,
            Beneficiary = beneficiary,
            BeneficiaryId = beneficiary.Id,
            Kind = kind,
            KindId = kind.Id,
            ReceivedThrough = channel,
            OpenedById = by.UserId,
            OpenedAt = by.At,
            CreationKey = creationKey,
            Exception = exception,
        };
        opened.DueOn = opened.DueOnIn(CaseState.Draft, by);
        var receivers = opened.IsOwn(by) ? Roles.Beneficiary : Roles.RelationsOfficer | Roles.BranchRepresentative;
        var role = receivers & by.Roles & policy.Terms.Roles;
        if (role == Roles.None || by.UserId is null)
        {
            throw new MoveRefusedException(opened.IsOwn(by) ? MoveRefusal.OwnRequest : MoveRefusal.NotYourRole, CaseAction.Open, CaseState.Draft);
        }

        opened.BranchId = One(role) == Roles.BranchRepresentative ? by.BranchId : null;
        opened._history.Add(new CaseEvent(1, CaseAction.Open, CaseState.Draft, CaseState.Draft, One(role), by, received, channel.ToString()));
        return opened;
    }

    /// <summary>Why this user may not change the answers, or null: in draft and when returned they are open to whoever may hand the request in.</summary>
    public MoveRefusal? WhyNotAnswer(ActingUser by) =>
        WhyNot(HandIn, by) is { } refusal and not (MoveRefusal.SectionsMissing or MoveRefusal.DocumentsMissing) ? refusal : null;

    /// <summary>Refuses whoever may not change the answers: asked by the page, and by every change.</summary>
    /// <exception cref="MoveRefusedException"><see cref="WhyNotAnswer"/> says why.</exception>
    public void DemandOpen(ActingUser by)
    {
        if (WhyNotAnswer(by) is { } refusal)
        {
            throw new MoveRefusedException(refusal, HandIn, State);
        }
    }

    /// <summary>Answers one section, or answers it anew.</summary>
    /// <exception cref="MoveRefusedException"><see cref="WhyNotAnswer"/> says why.</exception>
    public void Answer(SectionAnswers answers, ActingUser by)
    {
        DemandOpen(by);
        Answers = Answers.With(answers);
        Version++;
        if (answers is IdentityAnswers identity)
        {
            Beneficiary.Declares(identity.BirthDate);
        }

        if (answers is BankAnswers bank)
        {
            Beneficiary.IsPaidTo(bank.Iban);
        }
    }

    public void Submit(ActingUser by)
    {
        Move(CaseAction.Submit, by);
        SubmittedAt = by.At;
    }

    public void TakeUp(ActingUser by)
    {
        Move(CaseAction.TakeUp, by);
        TakenUpBy = by.Name;
    }

    /// <summary>Why this user may not hand the case over, or null: one that an officer has taken up and that is not over.</summary>
    public MoveRefusal? WhyNotHandOver(ActingUser by) =>
        !by.Has(Roles.RelationsOfficer) ? MoveRefusal.NotYourRole
        : IsOwn(by) ? MoveRefusal.OwnRequest
        : TakenUpBy is null || IsEnded ? MoveRefusal.NotInThisState
        : null;

    /// <summary>Gives the case into the hands of another officer.</summary>
    /// <param name="to">An officer whose own request it is not.</param>
    /// <exception cref="MoveRefusedException"><see cref="WhyNotHandOver"/> says why.</exception>
    public HandOver HandOverTo(ActingUser to, string reason, ActingUser by)
    {
        if ((WhyNotHandOver(by) ?? WhyNotHandOver(to)) is { } refusal)
        {
            throw new MoveRefusedException(refusal, CaseAction.TakeUp, State);
        }

        var handOver = new HandOver(this, TakenUpBy, to.Name, reason, by);
        TakenUpBy = to.Name;
        Version++;
        return handOver;
    }

    /// <param name="whatToMend">Plain words for the beneficiary.</param>
    public void ReturnForCompletion(string whatToMend, ActingUser by) => Move(CaseAction.ReturnForCompletion, by, whatToMend);

    public void Resubmit(ActingUser by) => Move(CaseAction.Resubmit, by);

    /// <param name="call">The call by which it was referred, where the policy refers by telephone (STP-3h).</param>
    /// <exception cref="MoveRefusedException">The user cannot refer it now, or the policy refers by telephone and no call is given.</exception>
    public void ReferToResearcher(string question, ReferralCall? call, ActingUser by)
    {
        if (Policy.Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects && call is null)
        {
            throw new MoveRefusedException(MoveRefusal.CallMissing, CaseAction.ReferToResearcher, State);
        }

        Move(CaseAction.ReferToResearcher, by, question);
        _referrals.Add(new Referral(_referrals.Count + 1, question, call, by));
    }

    /// <param name="legalAspectsExplained">Given where the policy asks for legal aspects (STP-3h).</param>
    public void AnswerReferral(string answer, bool? legalAspectsExplained, ActingUser by)
    {
        Move(CaseAction.AnswerReferral, by, answer);
        _referrals[^1].AnswerWith(answer, legalAspectsExplained, by);
    }

    public void ConfirmVerification(string? note, ActingUser by) => Move(CaseAction.ConfirmVerification, by, note);

    public void SignDeclaration(string statement, string statementHash, string signedName, ActingUser by)
    {
        Move(CaseAction.SignDeclaration, by, evidence: statementHash);
        Declaration = new SignedDeclaration(statement, statementHash, signedName, SigningMethod.TypedName, by);
    }

    /// <summary>The declaration was signed on paper before this officer (STP-4).</summary>
    public void RecordPaperDeclaration(string statement, string statementHash, string signedName, ActingUser by)
    {
        Move(CaseAction.RecordPaperDeclaration, by, evidence: statementHash);
        Declaration = new SignedDeclaration(statement, statementHash, signedName, SigningMethod.PaperAtDesk, by);
    }

    /// <summary>The beneficiary was told of the committee and its period; the floor runs from this day (STP-5).</summary>
    /// <param name="channel">How the beneficiary was told.</param>
    public void ReferToCommittee(Channel channel, ActingUser by)
    {
        var today = RiyadhTime.DayOf(by.At);
        var floor = Policy.FloorFrom(today);
        var notice = new CommitteeNotice(channel, today, floor, floor.AddDays(Policy.Targets.Reply), by);
        Move(CaseAction.ReferToCommittee, by, evidence: channel.ToString(), notice: notice);
    }

    public void RecordStudy(Verdict recommendation, string findings, ActingUser by)
    {
        Move(CaseAction.RecordStudy, by);
        Study = new Study(recommendation, findings, by);
    }

    /// <summary>The committee's decision. The reply is held until it is released (STP-5).</summary>
    public void Decide(Verdict verdict, string reasons, string messageToBeneficiary, ActingUser by)
    {
        Move(CaseAction.Decide, by);
        Decision = new CommitteeDecision(verdict, reasons, messageToBeneficiary, by);
    }

    public void ReleaseReply(ActingUser by) => Move(CaseAction.ReleaseReply, by);

    /// <param name="reason">Never blank: a reply before the floor stands on it (STP-5).</param>
    public void ReleaseReplyEarly(string reason, ActingUser by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Move(CaseAction.ReleaseReplyEarly, by, reason);
    }

    public void CompleteRegistration(string fileNumber, string? note, ActingUser by)
    {
        Move(CaseAction.CompleteRegistration, by, note, fileNumber);
        Registration = new CompletedRegistration(fileNumber, note, by);
    }

    public void StartService(string plan, ActingUser by) => Move(CaseAction.StartService, by, plan);

    public void RecordDelivery(string what, DateOnly deliveredOn, decimal? amount, string receivedBy, ActingUser by)
    {
        Move(CaseAction.RecordDelivery, by, what);
        _deliveries.Add(new ServiceDelivery(_deliveries.Count + 1, what, deliveredOn, amount, receivedBy, by));
    }

    public void CompleteService(string? note, ActingUser by) => Move(CaseAction.CompleteService, by, note);

    public void Close(string? note, ActingUser by) => Move(CaseAction.Close, by, note);

    public void Withdraw(string? reason, ActingUser by) => Move(CaseAction.Withdraw, by, reason);

    public void Lapse(ActingUser by) => Move(CaseAction.Lapse, by);

    /// <summary>Why this user cannot do this now, or null. The page asks it before showing a button; <see cref="Move"/> asks it before moving.</summary>
    public MoveRefusal? WhyNot(CaseAction action, ActingUser by) => Find(action) is not { } row
        ? WhyNoRow(action)
        : WhyNotIn(row, by) ?? WhyNotByDuty(row, by) ?? WhyNotNow(action, by);

    /// <summary>What this user can do now, the onward moves first.</summary>
    public IReadOnlyList<CaseAction> MovesFor(ActingUser by) =>
        [.. CaseWorkflow.From(State, Policy.Terms).OrderBy(row => row.Course).Select(row => row.Action).Distinct().Where(action => WhyNot(action, by) is null)];

    public bool IsOwn(ActingUser user) => user.UserId is { } id && Beneficiary.UserId == id;

    private Transition? Find(CaseAction action) => CaseWorkflow.Find(State, action, Policy.Terms, Decision?.Verdict);

    private MoveRefusal WhyNoRow(CaseAction action) =>
        CaseWorkflow.Under(Policy.Terms).Any(row => row.Action == action) ? MoveRefusal.NotInThisState : MoveRefusal.NotInThisPolicy;

    private MoveRefusal? WhyNotIn(Transition row, ActingUser by)
    {
        if (RolesIn(row, by) == Roles.None)
        {
            return MoveRefusal.NotYourRole;
        }

        return (RoleOf(by, row), IsOwn(by)) switch
        {
            (not Roles.None, _) => null,
            (_, true) => MoveRefusal.OwnRequest,
            _ => MoveRefusal.NotYourRequest,
        };
    }

    /// <summary>The roles that would let the user do this. The portal acts without a user's id, and nobody else does.</summary>
    private Roles RolesIn(Transition row, ActingUser by) =>
        row.By & by.Roles & Policy.Terms.Roles & (by.UserId is null ? Roles.Portal : ~Roles.Portal);

    /// <summary>The role in which the user would do this: as applicant on their own request, as staff on anybody else's.</summary>
    private Roles RoleOf(ActingUser by, Transition row)
    {
        var roles = RolesIn(row, by);
        if (IsOwn(by))
        {
            return roles & Roles.Beneficiary;
        }

        roles &= ~Roles.Beneficiary;
        if (OpenedById != by.UserId && (BranchId is null || BranchId != by.BranchId))
        {
            roles &= ~Roles.BranchRepresentative;
        }

        var ofTheApplicantAlone = State == CaseState.Draft && ReceivedThrough == Channel.Website;
        return One(ofTheApplicantAlone ? roles & Roles.Portal : roles);
    }

    private MoveRefusal? WhyNotByDuty(Transition row, ActingUser by)
    {
        if (row.Duty == Duty.None)
        {
            return null;
        }

        var held = _history.Where(e => e.ById is not null && e.ById == by.UserId).Select(e => CaseWorkflow.DutyOf(e.Action));
        return held.FirstOrDefault(duty => duty != Duty.None && duty != row.Duty) switch
        {
            Duty.Verification => MoveRefusal.YouVerified,
            Duty.Study => MoveRefusal.YouStudied,
            Duty.Decision => MoveRefusal.YouDecided,
            _ => null,
        };
    }

    private MoveRefusal? WhyNotNow(CaseAction action, ActingUser by)
    {
        var today = RiyadhTime.DayOf(by.At);
        return action switch
        {
            CaseAction.Submit or CaseAction.Resubmit when Answers.MissingFor(Kind.Terms).Count > 0 => MoveRefusal.SectionsMissing,
            CaseAction.Submit or CaseAction.Resubmit when MissingDocuments().Count > 0 => MoveRefusal.DocumentsMissing,
            CaseAction.ConfirmVerification when DocumentsUnchecked().Count > 0 => MoveRefusal.ChecksMissing,
            CaseAction.ReleaseReply when today < Notice!.FloorOn => MoveRefusal.FloorNotReached,
            CaseAction.ReleaseReplyEarly when today >= Notice!.FloorOn => MoveRefusal.FloorReached,
            CaseAction.Lapse when today <= DueOn => MoveRefusal.NotYetDue,
            CaseAction.CompleteService when _deliveries.Count == 0 => MoveRefusal.NothingDelivered,
            _ => null,
        };
    }

    /// <summary>The only place a state is ever written.</summary>
    private void Move(CaseAction action, ActingUser by, string? reason = null, string? evidence = null, CommitteeNotice? notice = null)
    {
        if (WhyNot(action, by) is { } refusal)
        {
            throw new MoveRefusedException(refusal, action, State);
        }

        var row = Find(action)!;
        _history.Add(new CaseEvent(_history.Count + 1, action, State, row.To, RoleOf(by, row), by, reason, evidence));
        State = row.To;
        Outcome = row.Outcome;
        Notice ??= notice;
        DueOn = DueOnIn(row.To, by);
        Version++;
    }

    private DateOnly DueOnIn(CaseState state, ActingUser by) => state switch
    {
        CaseState.AwaitingDecision => Notice!.TargetOn,
        CaseState.ReplyHeld => Notice!.FloorOn,
        _ => RiyadhTime.DayOf(by.At).AddDays(Policy.Targets.DaysIn(state) ?? 0),
    };

    /// <summary>The first of several roles: the history names one.</summary>
    private static Roles One(Roles roles) => (Roles)((int)roles & -(int)roles);
}
