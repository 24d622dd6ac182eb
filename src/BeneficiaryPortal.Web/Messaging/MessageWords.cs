using System.Globalization;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies.Clauses;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Messaging;

/// <summary>The words of a message, in the language of the person it goes to, whatever page is being answered meanwhile.</summary>
public sealed class MessageWords(IStringLocalizer<MessageText> text)
{
    /// <param name="kind">What it is about.</param>
    /// <param name="language">The person's.</param>
    /// <param name="association">Who writes.</param>
    /// <param name="detail">The number of the request, or the code.</param>
    public string Sms(MessageKind kind, Language language, BilingualText association, string detail) =>
        In(language, () => text["Message.Sms", association.ForReader(), Sentence(kind, detail)]);

    public (string Subject, string Body) Email(MessageKind kind, Language language, BilingualText association, string number) =>
        (In(language, () => text["Message.Subject", number, association.ForReader()]),
        In(language, () => text["Message.Email", Sentence(kind, number), association.ForReader()]));

    private string Sentence(MessageKind kind, string detail) => string.Format(CultureInfo.InvariantCulture, text.Label(kind), detail);

    private static string In(Language language, Func<string> write)
    {
        var readers = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Languages.CultureOf(language);
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = readers;
        }
    }
}
