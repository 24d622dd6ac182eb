using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Contacts;

/// <param name="Channel">One that the policy in force lists.</param>
/// <param name="Beneficiary">Null for a visitor without a file.</param>
/// <param name="Visitor">Their name, as they say it.</param>
public sealed record NewContact(Channel Channel, ContactDirection Direction, ContactPurpose Purpose, Beneficiary? Beneficiary, string Visitor)
{
    /// <summary>The number, the handle, or the letter's reference.</summary>
    public string? Reference { get; init; }

    /// <summary>The request it is about.</summary>
    public long? CaseId { get; init; }
}

/// <param name="Asked">What was asked.</param>
/// <param name="Answered">What was answered.</param>
/// <param name="OpenQuestion">What is still to be answered.</param>
/// <param name="CallBackOn">The day by which the association has promised to call.</param>
public sealed record WhatWasSaid(string Asked, string? Answered, string? OpenQuestion = null, DateOnly? CallBackOn = null)
{
    /// <summary>What it turned out to be for, when not what it was registered for.</summary>
    public ContactPurpose? Purpose { get; init; }

    /// <summary>The request it turned out to be about.</summary>
    public long? CaseId { get; init; }
}

/// <summary>One meeting of a person and the association through one channel of the policy: a visit waits, begins and ends; everything else is noted when it is over (STP-1, CHN-1..9).</summary>
public sealed partial class Contact
{
    public const int TextLength = 2000;
    public const int ReferenceLength = 100;

    private const Roles Receivers = Roles.RelationsOfficer | Roles.BranchRepresentative;

    private Contact()
    {
    }

    public long Id { get; private set; }
    public int Version { get; private set; }
    public Channel Channel { get; private set; }
    public ContactDirection Direction { get; private set; }
    public ContactPurpose Purpose { get; private set; }
    public long? BeneficiaryId { get; private set; }
    public Beneficiary? Beneficiary { get; private set; }
    public long? CaseId { get; private set; }

    /// <summary>The request it is about: the one that began with it, or the one that was named when it ended.</summary>
    public SupportCase? Case { get; private set; }
    public string Visitor { get; private set; } = null!;

    /// <summary>The number, the handle, or the letter's reference.</summary>
    public string? Reference { get; private set; }
    public DateTime ArrivedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string? Asked { get; private set; }
    public string? Answered { get; private set; }
    public string? OpenQuestion { get; private set; }
    public DateOnly? CallBackOn { get; private set; }
    public DateTime? CalledBackAt { get; private set; }
    public string? CalledBackBy { get; private set; }
    public string? CallBackOutcome { get; private set; }

    /// <summary>Null for what came by itself: through the public form, or into the mailbox.</summary>
    public Guid? RegisteredById { get; private set; }
    public string? RegisteredBy { get; private set; }

    /// <summary>Whether a representative of a branch received it (CHN-8).</summary>
    public bool AtBranch { get; private set; }
    public int? BranchId { get; private set; }
    public string? ServedBy { get; private set; }

    /// <summary>One form makes one contact, however often it is posted.</summary>
    public Guid CreationKey { get; private set; }

    public ContactStage Stage => StartedAt is null ? ContactStage.Waiting : EndedAt is null ? ContactStage.UnderWay : ContactStage.Ended;
    public bool OwesCallBack => CallBackOn is not null && CalledBackAt is null;

    /// <summary>Somebody has come and waits.</summary>
    /// <exception cref="ContactRefusedException">The user may not receive this person, or the policy has no such channel.</exception>
    public static Contact Arrive(PolicyTerms terms, NewContact what, Guid creationKey, ActingUser by)
    {
        if (WhyNotRegister(terms, what, by) is { } refusal)
        {
            throw new ContactRefusedException(refusal);
        }

        return new Contact
        {
            Version = 1,
            Channel = what.Channel,
            Direction = what.Direction,
            Purpose = what.Purpose,
            Beneficiary = what.Beneficiary,
            BeneficiaryId = what.Beneficiary?.Id,
            CaseId = what.CaseId,
            Visitor = what.Visitor,
            Reference = what.Reference,
            ArrivedAt = by.At,
            RegisteredById = by.UserId!.Value,
            RegisteredBy = by.Name,
            AtBranch = !by.Has(Roles.RelationsOfficer),
            BranchId = by.Has(Roles.RelationsOfficer) ? null : by.BranchId,
            CreationKey = creationKey,
        };
    }

    /// <summary>Somebody asks for help through the public form; the association calls them the same day, or on the next working day once it is closed (CHN-5).</summary>
    /// <param name="terms">Of the policy in force, which must list that channel.</param>
    /// <param name="name">As they say it.</param>
    /// <param name="mobile">E.164.</param>
    /// <param name="need">What is needed.</param>
    /// <param name="creationKey">Of the form.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="ContactRefusedException">The policy has no such channel.</exception>
    public static Contact AskForHelp(PolicyTerms terms, string name, string mobile, string need, Guid creationKey, DateTime at) =>
        Arrived(terms, new NewContact(Channel.HelpRequest, ContactDirection.Incoming, ContactPurpose.NewRequest, Beneficiary: null, name) { Reference = mobile }, need, creationKey, at);

    /// <summary>An e-mail came into the mailbox of the association; an answer is owed like a help request (CHN-9).</summary>
    /// <param name="terms">Of the policy in force, which must list that channel.</param>
    /// <param name="name">As the sender calls themselves: nothing proves it.</param>
    /// <param name="address">From which it says to come: nothing proves that either.</param>
    /// <param name="words">What it says, its subject first.</param>
    /// <param name="creationKey">Of the message as the mailbox holds it.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="ContactRefusedException">The policy has no such channel.</exception>
    public static Contact ReceiveEmail(PolicyTerms terms, string name, string address, string words, Guid creationKey, DateTime at) =>
        Arrived(terms, new NewContact(Channel.Email, ContactDirection.Incoming, ContactPurpose.Inquiry, Beneficiary: null, name) { Reference = address }, words, creationKey, at);

    /// <summary>What came by itself: nobody has received it yet, and it is answered the same day, or on the next working day.</summary>
    private static Contact Arrived(PolicyTerms terms, NewContact what, string asked, Guid creationKey, DateTime at)
    {
        Demand(terms.Has(what.Channel) ? null : ContactRefusal.NotInThisPolicy);
        return new Contact
        {
            Version = 1,
            Channel = what.Channel,
            Direction = what.Direction,
            Purpose = what.Purpose,
            Visitor = what.Visitor,
            Reference = what.Reference,
            Asked = asked,
            ArrivedAt = at,
            StartedAt = at,
            EndedAt = at,
            CallBackOn = WorkingTime.DayToAnswer(at),
            CreationKey = creationKey,
        };
    }

    /// <summary>A call, a letter, a message: it is over when it is noted.</summary>
    public static Contact Note(PolicyTerms terms, NewContact what, WhatWasSaid said, Guid creationKey, ActingUser by)
    {
        var contact = Arrive(terms, what, creationKey, by);
        contact.Start(by);
        contact.End(said, by);
        return contact;
    }

    /// <summary>An officer turns to the visitor.</summary>
    public void Start(ActingUser by)
    {
        Demand(WhyNotTouch(by) ?? (Stage == ContactStage.Waiting ? null : ContactRefusal.NotWaiting));
        StartedAt = by.At;
        ServedBy = by.Name;
        Version++;
    }

    /// <summary>The visitor has had the time they needed.</summary>
    public void End(WhatWasSaid said, ActingUser by)
    {
        Demand(WhyNotTouch(by) ?? WhyNotEnd(said, by));
        EndedAt = by.At;
        Asked = said.Asked;
        Answered = said.Answered;
        OpenQuestion = said.OpenQuestion;
        CallBackOn = said.CallBackOn;
        Purpose = said.Purpose ?? Purpose;
        CaseId = said.CaseId ?? CaseId;
        Version++;
    }

    /// <summary>It is about this request: one that came of it, or one that was there. Who had no file then is the person of the request. What it is about already stays.</summary>
    /// <exception cref="ContactRefusedException">The user may do nothing to it, or the request is another person's.</exception>
    public void Concern(SupportCase request, ActingUser by)
    {
        Demand(WhyNotTouch(by) ?? (Beneficiary is not null && Beneficiary != request.Beneficiary ? ContactRefusal.OfSomebodyElse : null));
        if (CaseId is not null)
        {
            return;
        }

        Case = request;
        Beneficiary = request.Beneficiary;
        Version++;
    }

    /// <summary>The promised call was made.</summary>
    public void CallBack(string outcome, ActingUser by)
    {
        Demand(WhyNotTouch(by) ?? (OwesCallBack ? null : ContactRefusal.NoCallBackDue));
        CalledBackAt = by.At;
        CalledBackBy = by.Name;
        CallBackOutcome = outcome;
        Version++;
    }

    /// <summary>Why this user may do nothing to it, or null.</summary>
    public ContactRefusal? WhyNotTouch(ActingUser by) =>
        by.UserId is null || !by.Has(Receivers) ? ContactRefusal.NotYourRole
        : Beneficiary?.UserId == by.UserId ? ContactRefusal.OwnContact
        : !by.Has(Roles.RelationsOfficer) && RegisteredById != by.UserId && (BranchId is null || BranchId != by.BranchId) ? ContactRefusal.NotYourContact
        : null;

    private static ContactRefusal? WhyNotRegister(PolicyTerms terms, NewContact what, ActingUser by) =>
        by.UserId is null || (by.Roles & Receivers & terms.Roles) == Roles.None ? ContactRefusal.NotYourRole
        : !terms.Has(what.Channel) ? ContactRefusal.NotInThisPolicy
        : what.Beneficiary?.UserId == by.UserId ? ContactRefusal.OwnContact
        : null;

    private ContactRefusal? WhyNotEnd(WhatWasSaid said, ActingUser by) =>
        Stage != ContactStage.UnderWay ? ContactRefusal.NotUnderWay
        : said.CallBackOn < RiyadhTime.DayOf(by.At) ? ContactRefusal.CallBackPast
        : null;

    private static void Demand(ContactRefusal? refusal)
    {
        if (refusal is { } reason)
        {
            throw new ContactRefusedException(reason);
        }
    }
}

/// <summary>The channels by which people are received.</summary>
public static class VisitChannels
{
    /// <summary>How a visit to this user is named under these terms: an interview, or the representative of a branch (CHN-1, CHN-8).</summary>
    public static Channel Of(ActingUser by, PolicyTerms terms) =>
        !by.Has(Roles.RelationsOfficer) && terms.Has(Channel.BranchRepresentatives) ? Channel.BranchRepresentatives : Channel.Interview;
}
