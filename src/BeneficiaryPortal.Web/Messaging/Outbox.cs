using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>Where messages are put while the act they speak of is saved: both are kept or neither.</summary>
public sealed class Outbox(MessageWords words, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Tells the beneficiary of a case by SMS, and by e-mail where they gave an address. Saved with whatever the context saves next.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="kind">What there is to tell.</param>
    /// <param name="subject">The case, with its beneficiary and its policy.</param>
    /// <param name="eventSequence">The move it tells of.</param>
    public void Add(PortalDb db, MessageKind kind, SupportCase subject, int? eventSequence = null)
    {
        var (person, association) = (subject.Beneficiary, subject.Policy.Association.Name);
        Put(MessageWay.Sms, person.Mobile, null, words.Sms(kind, person.Language, association, subject.Number));
        if (!string.IsNullOrEmpty(person.Email))
        {
            var (title, body) = words.Email(kind, person.Language, association, subject.Number);
            Put(MessageWay.Email, person.Email, title, body);
        }

        void Put(MessageWay way, string recipient, string? title, string body) =>
            db.Messages.Add(new OutboxMessage(kind, way, recipient, person.Language, title, body, Now).About(subject, eventSequence));
    }

    /// <summary>A one-time code, by SMS alone.</summary>
    internal void AddCode(PortalDb db, string mobile, Language language, BilingualText association, string code, DateTime worthUntil) => db.Messages.Add(
        new OutboxMessage(MessageKind.OneTimeCode, MessageWay.Sms, mobile, language, subject: null, words.Sms(MessageKind.OneTimeCode, language, association, code), Now)
            .WorthSendingUntil(worthUntil));

    /// <summary>What nobody will ever be sent, and what is as much work as a code.</summary>
    internal void AddNothing(PortalDb db, string number, BilingualText association, DateTime worthUntil)
    {
        var code = new OutboxMessage(
            MessageKind.OneTimeCode, MessageWay.Sms, number, Language.Arabic, subject: null, words.Sms(MessageKind.OneTimeCode, Language.Arabic, association, "000000"), Now);
        db.Messages.Add(code.WorthSendingUntil(worthUntil).NeverSent());
    }

    /// <summary>News of no case, by SMS alone.</summary>
    internal void AddNotice(PortalDb db, MessageKind kind, string mobile, Language language, BilingualText association, DateTime worthUntil) => db.Messages.Add(
        new OutboxMessage(kind, MessageWay.Sms, mobile, language, subject: null, words.Sms(kind, language, association, ""), Now).WorthSendingUntil(worthUntil));
}
