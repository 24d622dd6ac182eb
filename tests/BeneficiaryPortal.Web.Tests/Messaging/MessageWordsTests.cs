using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Localisation;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>Every message that any association can send, word by word.</summary>
public sealed partial class MessageWordsTests
{
    private const string Number = "BR-1448-123456";

    // What a part of a long SMS holds beside the header that joins the parts: 70 and 160 characters alone.
    private const int ArabicInTwoParts = 2 * 67;
    private const int EnglishInTwoParts = 2 * 153;

    private static readonly MessageWords Words = new(ForLanguage.Texts<MessageText>());

    // Either would tell of a decision, of money, or of a member of the family.
    private static readonly string[] Telling = ["قبول", "قُبل", "رفض", "مرفوض", "لم يُقبل", "موافق", "ريال", "مبلغ", "accept", "refus", "reject", "approv", "declin", "SAR", "amount"];

    public static TheoryData<string, MessageKind, Language> All
    {
        get
        {
            var all = new TheoryData<string, MessageKind, Language>();
            foreach (var profile in PolicyProfiles.All)
            {
                foreach (var kind in Enum.GetValues<MessageKind>())
                {
                    all.Add(profile.Key, kind, Language.Arabic);
                    all.Add(profile.Key, kind, Language.English);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_SMS_names_the_association_and_the_number_and_fits_two_parts(string policy, MessageKind kind, Language language)
    {
        var association = PolicyProfiles.Find(policy)!.Association.Name;
        var detail = kind switch
        {
            MessageKind.OneTimeCode => "493817",
            MessageKind.AccountExists or MessageKind.FileExists or MessageKind.MobileChanged => "", // they speak of no case
            _ => Number,
        };

        var sms = Words.Sms(kind, language, association, detail);

        Assert.StartsWith((language == Language.Arabic ? association.Arabic : association.English) + ": ", sms, StringComparison.Ordinal);
        Assert.Contains(detail, sms, StringComparison.Ordinal);
        Assert.True(sms.Length <= (language == Language.Arabic ? ArabicInTwoParts : EnglishInTwoParts), $"{sms.Length}: {sms}");
        Assert.Equal(language == Language.Arabic, ArabicLetters().IsMatch(sms));
        if (language == Language.English)
        {
            Assert.Matches("^[A-Za-z0-9 .,:;'-]+$", sms);
        }

        TellsNothing(sms);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_e_mail_says_the_same_and_has_a_subject_of_one_line(string policy, MessageKind kind, Language language)
    {
        var association = PolicyProfiles.Find(policy)!.Association.Name;

        var (subject, body) = Words.Email(kind, language, association, Number);
        var speaksOfCase = kind is not (MessageKind.AccountExists or MessageKind.FileExists or MessageKind.MobileChanged);

        Assert.Contains(Number, subject, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', subject);
        Assert.Equal(speaksOfCase, body.Contains(Number, StringComparison.Ordinal));
        Assert.Contains(language == Language.Arabic ? association.Arabic : association.English, body, StringComparison.Ordinal);
        Assert.InRange(subject.Length, 1, OutboxMessage.SubjectLength);
        Assert.InRange(body.Length, 1, OutboxMessage.BodyLength);
        Assert.Equal(language == Language.Arabic, ArabicLetters().IsMatch(body));
        TellsNothing(subject + body);
    }

    [Fact]
    public void The_language_of_the_page_does_not_matter()
    {
        var association = PolicyProfiles.All[0].Association.Name;
        using var english = new ForLanguage("en");
        Assert.StartsWith(association.Arabic, Words.Sms(MessageKind.ReplyReady, Language.Arabic, association, Number), StringComparison.Ordinal);
        Assert.Equal("en", Thread.CurrentThread.CurrentUICulture.Name);
    }

    [Theory]
    [InlineData(CaseAction.Open)]
    [InlineData(CaseAction.TakeUp)]
    [InlineData(CaseAction.ReferToResearcher)]
    [InlineData(CaseAction.AnswerReferral)]
    [InlineData(CaseAction.RecordStudy)]
    [InlineData(CaseAction.Decide)]
    public void What_the_association_does_among_itself_is_told_to_nobody(CaseAction action) => Assert.Null(TellOfMoves.NewsOf(action));

    [Fact]
    public void A_reply_is_told_of_in_the_same_words_whatever_it_is_and_whenever_it_goes_out()
    {
        Assert.Equal(MessageKind.ReplyReady, TellOfMoves.NewsOf(CaseAction.ReleaseReply));
        Assert.Equal(MessageKind.ReplyReady, TellOfMoves.NewsOf(CaseAction.ReleaseReplyEarly));
        Assert.Equal(TellOfMoves.NewsOf(CaseAction.Close), TellOfMoves.NewsOf(CaseAction.CompleteService));
    }

    private static void TellsNothing(string text)
    {
        Assert.DoesNotMatch(@"(?i)https?:|www\.|\.(com|org|net|sa)\b|[<>]", text);
        Assert.DoesNotMatch(@"\{[0-9]", text);
        Assert.All(Telling, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("[\u0621-\u064A]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArabicLetters();
}
