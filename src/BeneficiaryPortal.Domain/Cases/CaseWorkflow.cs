using BeneficiaryPortal.Domain.Policies;
using static BeneficiaryPortal.Domain.Cases.CaseAction;
using static BeneficiaryPortal.Domain.Cases.CaseState;
using static BeneficiaryPortal.Domain.Cases.Course;
using static BeneficiaryPortal.Domain.People.Roles;
using static BeneficiaryPortal.Domain.Policies.PolicySteps;
using Roles = BeneficiaryPortal.Domain.People.Roles;

namespace BeneficiaryPortal.Domain.Cases;

/// <summary>The whole life of a support case. A move that is not a row here cannot happen.</summary>
public static class CaseWorkflow
{
    private const Roles Desk = RelationsOfficer | BranchRepresentative;
    private const Roles Applicant = Beneficiary | RelationsOfficer;
    private const Roles Committee = CommitteeMember | CommitteeChair;

    public static IReadOnlyList<Transition> Table { get; } =
    [
        //  from                 action                  to                   by                            step                     course
        new(Draft,               Submit,                 Submitted,           Beneficiary | Desk,           Reception),
        new(Draft,               Withdraw,               Withdrawn,           Beneficiary | Desk,           Reception,               Aside, Outcome: CaseOutcome.Withdrawn),
        new(Draft,               Lapse,                  Lapsed,              Portal,                       Reception,               Aside, Outcome: CaseOutcome.Lapsed),

        new(Submitted,           TakeUp,                 UnderVerification,   RelationsOfficer,             Verification),
        new(Submitted,           Withdraw,               Withdrawn,           Applicant,                    Reception,               Aside, Outcome: CaseOutcome.Withdrawn),

        new(UnderVerification,   ConfirmVerification,    AwaitingDeclaration, RelationsOfficer,             Verification,            Duty: Duty.Verification),
        new(UnderVerification,   ReturnForCompletion,    Returned,            RelationsOfficer,             Verification,            Duty: Duty.Verification),
        new(UnderVerification,   ReferToResearcher,      WithResearcher,      RelationsOfficer,             ResearcherReferral,      Duty: Duty.Verification),
        new(UnderVerification,   Withdraw,               Withdrawn,           Applicant,                    Verification,            Aside, Outcome: CaseOutcome.Withdrawn),

        new(Returned,            Resubmit,               UnderVerification,   Beneficiary | Desk,           Verification),
        new(Returned,            Withdraw,               Withdrawn,           Applicant,                    Verification,            Aside, Outcome: CaseOutcome.Withdrawn),
        new(Returned,            Lapse,                  Lapsed,              Portal,                       Verification,            Aside, Outcome: CaseOutcome.Lapsed),

        new(WithResearcher,      AnswerReferral,         UnderVerification,   SocialResearcher,             ResearcherReferral,      Duty: Duty.Study),
        new(WithResearcher,      Withdraw,               Withdrawn,           Applicant,                    ResearcherReferral,      Aside, Outcome: CaseOutcome.Withdrawn),

        new(AwaitingDeclaration, SignDeclaration,        Declared,            Beneficiary,                  Declaration),
        new(AwaitingDeclaration, RecordPaperDeclaration, Declared,            Desk,                         Declaration),
        new(AwaitingDeclaration, Withdraw,               Withdrawn,           Applicant,                    Declaration,             Aside, Outcome: CaseOutcome.Withdrawn),
        new(AwaitingDeclaration, Lapse,                  Lapsed,              Portal,                       Declaration,             Aside, Outcome: CaseOutcome.Lapsed),

        new(Declared,            ReferToCommittee,       UnderStudy,          RelationsOfficer,             CommitteeReply),
        new(Declared,            Withdraw,               Withdrawn,           Applicant,                    CommitteeReply,          Aside, Outcome: CaseOutcome.Withdrawn),

        new(UnderStudy,          RecordStudy,            AwaitingDecision,    SocialResearcher | Committee, CommitteeReply,          Duty: Duty.Study),
        new(UnderStudy,          Withdraw,               Withdrawn,           Applicant,                    CommitteeReply,          Aside, Outcome: CaseOutcome.Withdrawn),

        new(AwaitingDecision,    Decide,                 ReplyHeld,           Committee,                    CommitteeReply,          Duty: Duty.Decision),
        new(AwaitingDecision,    Withdraw,               Withdrawn,           Applicant,                    CommitteeReply,          Aside, Outcome: CaseOutcome.Withdrawn),

        new(ReplyHeld,           ReleaseReply,           Accepted,            RelationsOfficer | Portal,    CommitteeReply,          When: Verdict.Accept),
        new(ReplyHeld,           ReleaseReply,           Refused,             RelationsOfficer | Portal,    CommitteeReply,          When: Verdict.Refuse),
        new(ReplyHeld,           ReleaseReplyEarly,      Accepted,            GeneralDirector,              CommitteeReply,          Aside, When: Verdict.Accept),
        new(ReplyHeld,           ReleaseReplyEarly,      Refused,             GeneralDirector,              CommitteeReply,          Aside, When: Verdict.Refuse),
        new(ReplyHeld,           Withdraw,               Withdrawn,           Applicant,                    CommitteeReply,          Aside, Outcome: CaseOutcome.Withdrawn),

        new(Refused,             Close,                  Closed,              RelationsOfficer,             CommitteeReply,          Outcome: CaseOutcome.NotAccepted),

        new(Accepted,            CompleteRegistration,   Registered,          RelationsOfficer,             Registration),
        new(Accepted,            StartService,           InService,           RelationsOfficer,             Delivery,                Unless: Registration),
        new(Accepted,            Close,                  Closed,              RelationsOfficer,             CommitteeReply,          Unless: Registration | Delivery, Outcome: CaseOutcome.Accepted),
        new(Accepted,            Withdraw,               Withdrawn,           Applicant,                    CommitteeReply,          Aside, Outcome: CaseOutcome.Withdrawn),

        new(Registered,          StartService,           InService,           RelationsOfficer,             Registration | Delivery),
        new(Registered,          Close,                  Closed,              RelationsOfficer,             Registration,            Unless: Delivery, Outcome: CaseOutcome.Accepted),
        new(Registered,          Withdraw,               Withdrawn,           Applicant,                    Registration,            Aside, Outcome: CaseOutcome.Withdrawn),

        new(InService,           RecordDelivery,         InService,           RelationsOfficer,             Delivery),
        new(InService,           CompleteService,        Closed,              RelationsOfficer,             Delivery,                Outcome: CaseOutcome.ServiceDelivered),
        new(InService,           Withdraw,               Withdrawn,           Applicant,                    Delivery,                Aside, Outcome: CaseOutcome.Withdrawn),
    ];

    /// <summary>The rows that exist under these terms.</summary>
    public static IEnumerable<Transition> Under(PolicyTerms terms) => Table.Where(row => row.IsUnder(terms));

    /// <summary>What can be done to a case in this state under these terms, by anybody.</summary>
    public static IEnumerable<Transition> From(CaseState state, PolicyTerms terms) => Under(terms).Where(row => row.From == state);

    /// <summary>The row for this action in this state, or null; the verdict picks between rows that follow one.</summary>
    public static Transition? Find(CaseState state, CaseAction action, PolicyTerms terms, Verdict? verdict) =>
        From(state, terms).FirstOrDefault(row => row.Action == action && (row.When is null || row.When == verdict));

    /// <summary>Whose turn it is in this state; nobody's in an end state.</summary>
    public static Roles OwnersOf(CaseState state, PolicyTerms terms) =>
        From(state, terms).Where(row => row.Course == Onward).Aggregate(Roles.None, (owners, row) => owners | (row.By & terms.Roles));

    /// <summary>The states that no row leaves.</summary>
    public static IReadOnlyList<CaseState> Ends { get; } = [.. Enum.GetValues<CaseState>().Where(state => Table.All(row => row.From != state))];

    /// <summary>The states that some row leaves.</summary>
    public static IReadOnlyList<CaseState> Running { get; } = [.. Enum.GetValues<CaseState>().Except(Ends)];

    public static bool IsEnd(CaseState state) => Ends.Contains(state);

    /// <summary>Every role that some row lets do this, under any policy.</summary>
    public static Roles RolesFor(CaseAction action) => Table.Where(row => row.Action == action).Aggregate(Roles.None, (roles, row) => roles | row.By);

    public static Duty DutyOf(CaseAction action) => Table.FirstOrDefault(row => row.Action == action)?.Duty ?? Duty.None;

    /// <summary>The states in which it is the turn of one of these roles, under any policy.</summary>
    public static IReadOnlyList<CaseState> StatesWaitingFor(Roles roles) =>
        [.. Table.Where(row => row.Course == Onward && (row.By & roles) != Roles.None).Select(row => row.From).Distinct()];
}
