using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Tests.Shared;

/// <summary>Where a test begins: <c>Given.Case(profile).In(CaseState.AwaitingDecision)</c>. Cases get there by their own verbs only.</summary>
internal static class Given
{
    /// <summary>Nine in the morning in Riyadh on Sunday 8 Sha'ban 1447.</summary>
    public static DateTime Morning { get; } = RiyadhTime.StartOfDay(new DateOnly(2026, 2, 1)).AddHours(9);

    public static RequestAnswers Answers { get; } = new()
    {
        Identity = new("Hessa Al-Otaibi", "1058529940", new DateOnly(1985, 4, 12), DateCalendar.Gregorian, MaritalStatus.Married),
        Contact = new("+966501234567", OtherMobile: null, Email: null, "Riyadh", District: null, Address: null),
        Family = new([new FamilyMember(1, "Saud Al-Otaibi", Relation.Son, NationalId: null, new DateOnly(2015, 9, 1), DateCalendar.Gregorian, Health: null)]),
        Income = new(3200m, "Social security", 1500m, 300m, 0m),
        Need = new("Three months of rent are due.", 4500m),
        Bank = new("SA0380000000608010167519", "Hessa Al-Otaibi"),
    };

    /// <summary>A kind of support that asks every section and no document.</summary>
    public static SupportKind Kind { get; } = KindOf(new KindTerms
    {
        Name = new BilingualText("سداد إيجار", "Rent"),
        Summary = new BilingualText("سداد إيجار متأخر", "Payment of overdue rent"),
        AlsoAsked = [RequestSection.Family, RequestSection.Income, RequestSection.Bank],
    });

    public static SupportKind KindOf(KindTerms terms) => SupportKind.Publish("rent", number: 1, terms, isOffered: true, Cast.Usual.Administrator.At(Morning.AddYears(-1)));

    public static GivenCase Case(PolicyProfile profile) => Case(Policy(profile));

    public static GivenCase Case(PolicyVersion policy) => new(policy);

    public static PolicyVersion Policy(PolicyProfile profile, MonthReading reading = MonthReading.UmmAlQura) =>
        PolicyVersion.Adopt(profile, number: 1, reading, CaseTargets.Usual, Cast.Usual.Administrator.At(Morning.AddYears(-1)));

    public static Beneficiary Beneficiary(Person? account)
    {
        var beneficiary = new Beneficiary(Answers.Identity!.NationalId, Answers.Identity.FullName, Answers.Contact!.Mobile, email: null, Morning.AddYears(-1));
        if (account?.Id is { } userId)
        {
            beneficiary.BelongsTo(userId);
        }

        return beneficiary;
    }
}

/// <summary>A case to be: how it is received, who acts on it, what the committee says. <see cref="In"/> makes it.</summary>
internal sealed record GivenCase(PolicyVersion Policy)
{
    public Cast People { get; init; } = Cast.Usual;
    public Beneficiary? Beneficiary { get; init; }
    public SupportKind Kind { get; init; } = Given.Kind;
    public RequestAnswers Answers { get; init; } = Given.Answers;
    public Channel Channel { get; init; } = Channel.Website;
    public Verdict Verdict { get; init; } = Verdict.Accept;
    public DateTime OpenedAt { get; init; } = Given.Morning;
    public DateTime? ToldAt { get; init; }
    public Person? Receiver { get; init; }

    /// <summary>Who hands the request in: the applicant online, else whoever received it.</summary>
    public Person Opener => Receiver ?? Channel switch
    {
        Channel.Website => People.Applicant,
        Channel.BranchRepresentatives => People.BranchRepresentative,
        _ => People.Officer,
    };

    public GivenCase ReceivedOnline() => this with { Channel = Channel.Website };
    public GivenCase ReceivedAtTheDesk() => this with { Channel = Channel.Interview };
    public GivenCase ReceivedAtTheBranch() => this with { Channel = Channel.BranchRepresentatives };
    public GivenCase ReceivedThrough(Channel channel) => this with { Channel = channel };
    public GivenCase ReceivedBy(Person receiver) => this with { Receiver = receiver };
    public GivenCase With(Cast people) => this with { People = people };
    public GivenCase For(Beneficiary beneficiary) => this with { Beneficiary = beneficiary };
    public GivenCase Decided(Verdict verdict) => this with { Verdict = verdict };
    public GivenCase Asking(SupportKind kind) => this with { Kind = kind };
    public GivenCase Answering(RequestAnswers answers) => this with { Answers = answers };
    public GivenCase Opened(DateTime at) => this with { OpenedAt = at };

    /// <summary>The instant at which the beneficiary is told of the committee, from which the floor runs (STP-5).</summary>
    public GivenCase Told(DateTime at) => this with { OpenedAt = at.AddDays(-1), ToldAt = at };

    /// <exception cref="MoveRefusedException">The policy has no such state.</exception>
    public SupportCase In(CaseState state)
    {
        var wanted = state switch
        {
            CaseState.Refused => Decided(Verdict.Refuse),
            CaseState.Accepted or CaseState.Registered or CaseState.InService => Decided(Verdict.Accept),
            _ => this,
        };
        var subject = SupportCase.Open(
            Policy, Kind, Beneficiary ?? Given.Beneficiary(People.Applicant), Channel, Guid.NewGuid(), Opener.At(OpenedAt));
        foreach (var answers in Kind.Terms.Sections().Select(Answers.Of).OfType<SectionAnswers>())
        {
            subject.Answer(answers, Opener.At(OpenedAt));
        }

        subject.AttachWhatIsMissing(Opener.At(OpenedAt));
        wanted.BringTo(state, subject);
        return subject;
    }

    private void BringTo(CaseState state, SupportCase subject)
    {
        if (state == CaseState.Draft)
        {
            return;
        }

        var (before, action) = LastStepTo(state);
        BringTo(before, subject);
        if (action == CaseAction.CompleteService)
        {
            Do(CaseAction.RecordDelivery, subject);
        }

        Do(action, subject);
    }

    private void Do(CaseAction action, SupportCase subject) => subject.Perform(action, ActorOf(action).At(TimeFor(action, subject)), Verdict);

    private (CaseState Before, CaseAction Action) LastStepTo(CaseState state) => state switch
    {
        CaseState.Submitted => (CaseState.Draft, CaseAction.Submit),
        CaseState.UnderVerification => (CaseState.Submitted, CaseAction.TakeUp),
        CaseState.Returned => (CaseState.UnderVerification, CaseAction.ReturnForCompletion),
        CaseState.WithResearcher => (CaseState.UnderVerification, CaseAction.ReferToResearcher),
        CaseState.AwaitingDeclaration => (CaseState.UnderVerification, CaseAction.ConfirmVerification),
        CaseState.Declared => (CaseState.AwaitingDeclaration, Channel == Channel.Website ? CaseAction.SignDeclaration : CaseAction.RecordPaperDeclaration),
        CaseState.UnderStudy => (CaseState.Declared, CaseAction.ReferToCommittee),
        CaseState.AwaitingDecision => (CaseState.UnderStudy, CaseAction.RecordStudy),
        CaseState.ReplyHeld => (CaseState.AwaitingDecision, CaseAction.Decide),
        CaseState.Accepted or CaseState.Refused => (CaseState.ReplyHeld, CaseAction.ReleaseReply),
        CaseState.Registered => (CaseState.Accepted, CaseAction.CompleteRegistration),
        CaseState.InService => (Policy.Terms.Has(PolicySteps.Registration) ? CaseState.Registered : CaseState.Accepted, CaseAction.StartService),
        CaseState.Closed => LastStepToClosed(),
        CaseState.Withdrawn => (CaseState.Submitted, CaseAction.Withdraw),
        CaseState.Lapsed => (CaseState.Draft, CaseAction.Lapse),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No way leads there."),
    };

    private (CaseState Before, CaseAction Action) LastStepToClosed() => (Verdict, Policy.Terms) switch
    {
        (Verdict.Refuse, _) => (CaseState.Refused, CaseAction.Close),
        (_, var terms) when terms.Has(PolicySteps.Delivery) => (CaseState.InService, CaseAction.CompleteService),
        (_, var terms) when terms.Has(PolicySteps.Registration) => (CaseState.Registered, CaseAction.Close),
        _ => (CaseState.Accepted, CaseAction.Close),
    };

    private Person ActorOf(CaseAction action) => action switch
    {
        CaseAction.Submit or CaseAction.RecordPaperDeclaration => Opener,
        CaseAction.SignDeclaration or CaseAction.Withdraw => People.Applicant,
        CaseAction.RecordStudy => People.Researcher,
        CaseAction.Decide => People.Member,
        CaseAction.Lapse => Person.Portal,
        _ => People.Officer,
    };

    private DateTime TimeFor(CaseAction action, SupportCase subject) => action switch
    {
        CaseAction.ReferToCommittee when ToldAt is { } told => told,
        CaseAction.ReleaseReply => RiyadhTime.StartOfDay(subject.Notice!.FloorOn).AddHours(9),
        CaseAction.Lapse => RiyadhTime.StartOfDay(subject.DueOn.AddDays(1)).AddHours(9),
        _ => subject.History[^1].At.AddHours(1),
    };
}
