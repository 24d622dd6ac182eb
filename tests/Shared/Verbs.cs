using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Tests.Shared;

/// <summary>The verb of each action, with plausible words.</summary>
internal static class Verbs
{
    public const string Statement = "The data is true and I answer for it.";
    public const string StatementName = "Hessa Al-Otaibi";

    public static string StatementHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Statement)));

    /// <summary>A file number is nobody else's.</summary>
    public static string FileNumberOf(SupportCase subject) => $"F-{subject.Number}";

    /// <summary>A file that no store holds.</summary>
    public static DocumentFile File(string name = "document.jpg") =>
        new(Guid.NewGuid().ToString("N"), name, "image/jpeg", 120_000, 1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));

    /// <summary>A file in every slot that must hold one, where the user may put it there.</summary>
    public static SupportCase AttachWhatIsMissing(this SupportCase subject, ActingUser by)
    {
        foreach (var document in subject.WhyNotAnswer(by) is null ? subject.MissingDocuments() : [])
        {
            subject.AttachDocument(document.Key, File($"{document.Key}.jpg"), by);
        }

        return subject;
    }

    /// <summary>A good check of every document that needs one, where the user may check.</summary>
    public static SupportCase FindGoodWhatIsUnchecked(this SupportCase subject, ActingUser by)
    {
        foreach (var document in subject.WhyNotCheck(by) is null ? subject.DocumentsUnchecked() : [])
        {
            subject.CheckDocument(document.Key, GoodFinding(subject, document), by);
        }

        return subject;
    }

    /// <summary>The original was seen, issued the day before and valid for a year.</summary>
    public static DocumentFinding GoodFinding(SupportCase subject, RequiredDocument document)
    {
        var day = subject.HandedInWith(document.Key)!.Value;
        return new DocumentFinding
        {
            Original = document.OriginalSeen ? OriginalSeen.Seen : OriginalSeen.NotAsked,
            IssuedOn = document.FreshForMonths is null ? null : new TypedDay(day.AddDays(-1), DateCalendar.Gregorian),
            ValidUntil = document.Expires ? new TypedDay(day.AddYears(1), DateCalendar.Hijri) : null,
        };
    }

    public static void Perform(this SupportCase subject, CaseAction action, ActingUser by, Verdict verdict = Verdict.Accept)
    {
        switch (action)
        {
            case CaseAction.Submit: subject.AttachWhatIsMissing(by).Submit(by); break;
            case CaseAction.TakeUp: subject.TakeUp(by); break;
            case CaseAction.ReturnForCompletion: subject.ReturnForCompletion("The salary slip is missing.", by); break;
            case CaseAction.Resubmit: subject.AttachWhatIsMissing(by).Resubmit(by); break;
            case CaseAction.ReferToResearcher: subject.ReferToResearcher("Does the rent count?", new ReferralCall("+966501234567", by.At), by); break;
            case CaseAction.AnswerReferral: subject.AnswerReferral("It does.", legalAspectsExplained: true, by); break;
            case CaseAction.ConfirmVerification: subject.FindGoodWhatIsUnchecked(by).ConfirmVerification("Everything agrees.", by); break;
            case CaseAction.SignDeclaration: subject.SignDeclaration(Statement, StatementHash, StatementName, by); break;
            case CaseAction.RecordPaperDeclaration: subject.RecordPaperDeclaration(Statement, StatementHash, StatementName, by); break;
            case CaseAction.ReferToCommittee: subject.ReferToCommittee(Channel.Telephone, by); break;
            case CaseAction.RecordStudy: subject.RecordStudy(verdict, "Six people on one wage.", by); break;
            case CaseAction.Decide: subject.Decide(verdict, "Within the limits.", "You will hear from us.", by); break;
            case CaseAction.ReleaseReply: subject.ReleaseReply(by); break;
            case CaseAction.ReleaseReplyEarly: subject.ReleaseReplyEarly("Surgery is on Thursday.", by); break;
            case CaseAction.CompleteRegistration: subject.CompleteRegistration(FileNumberOf(subject), "File opened.", by); break;
            case CaseAction.StartService: subject.StartService("Three monthly payments.", by); break;
            case CaseAction.RecordDelivery: subject.RecordDelivery("First payment", RiyadhTime.DayOf(by.At), 1500m, StatementName, by); break;
            case CaseAction.CompleteService: subject.CompleteService("Everything was given.", by); break;
            case CaseAction.Close: subject.Close("Told by telephone.", by); break;
            case CaseAction.Withdraw: subject.Withdraw("No longer needed.", by); break;
            case CaseAction.Lapse: subject.Lapse(by); break;
            default: throw new ArgumentOutOfRangeException(nameof(action), action, "No verb does this to a case that exists.");
        }
    }
}
