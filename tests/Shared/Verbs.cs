using System.Security.Cryptography;
using System.Text;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
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

    public static void Perform(this SupportCase subject, CaseAction action, ActingUser by, Verdict verdict = Verdict.Accept)
    {
        switch (action)
        {
            case CaseAction.Submit: subject.Submit(by); break;
            case CaseAction.TakeUp: subject.TakeUp(by); break;
            case CaseAction.ReturnForCompletion: subject.ReturnForCompletion("The salary slip is missing.", by); break;
            case CaseAction.Resubmit: subject.Resubmit(by); break;
            case CaseAction.ReferToResearcher: subject.ReferToResearcher("Does the rent count?", new ReferralCall("+966501234567", by.At), by); break;
            case CaseAction.AnswerReferral: subject.AnswerReferral("It does.", legalAspectsExplained: true, by); break;
            case CaseAction.ConfirmVerification: subject.ConfirmVerification("Everything agrees.", by); break;
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
