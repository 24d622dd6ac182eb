using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Domain.Tests.Cases;

/// <summary>The workflow written a second time, by hand from the five policies, so that the table is held against something that is not itself.</summary>
internal static class WorkflowAsWritten
{
    public static IReadOnlyDictionary<string, char> PolicyLetters { get; } = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["qabas"] = 'Q', ["mouj"] = 'M', ["najran"] = 'N', ["herfah"] = 'H', ["libraries"] = 'L',
    };

    /// <summary>The policies with branch representatives (CHN-8).</summary>
    public const string WithBranches = "QNL";

    private static readonly Dictionary<char, Roles> RoleLetters = new()
    {
        ['B'] = Roles.Beneficiary, ['O'] = Roles.RelationsOfficer, ['R'] = Roles.BranchRepresentative, ['S'] = Roles.SocialResearcher,
        ['M'] = Roles.CommitteeMember, ['C'] = Roles.CommitteeChair, ['D'] = Roles.GeneralDirector, ['P'] = Roles.Portal,
    };

    // from               action                 to                  by  policies duty        outcome
    private const string Text =
        """
        Draft               Submit                 Submitted           BOR QMNHL  -            -
        Draft               Withdraw               Withdrawn           BOR QMNHL  -            Withdrawn
        Draft               Lapse                  Lapsed              P   QMNHL  -            Lapsed
        Submitted           TakeUp                 UnderVerification   O   QMNHL  -            -
        Submitted           Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        UnderVerification   ReturnForCompletion    Returned            O   QMNHL  Verification -
        UnderVerification   ReferToResearcher      WithResearcher      O   QNHL   Verification -
        UnderVerification   ConfirmVerification    AwaitingDeclaration O   QMNHL  Verification -
        UnderVerification   Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        Returned            Resubmit               UnderVerification   BOR QMNHL  -            -
        Returned            Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        Returned            Lapse                  Lapsed              P   QMNHL  -            Lapsed
        WithResearcher      AnswerReferral         UnderVerification   S   QNHL   Study        -
        WithResearcher      Withdraw               Withdrawn           BO  QNHL   -            Withdrawn
        AwaitingDeclaration SignDeclaration        Declared            B   QMNHL  -            -
        AwaitingDeclaration RecordPaperDeclaration Declared            OR  QMNHL  -            -
        AwaitingDeclaration Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        AwaitingDeclaration Lapse                  Lapsed              P   QMNHL  -            Lapsed
        Declared            ReferToCommittee       UnderStudy          O   QMNHL  -            -
        Declared            Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        UnderStudy          RecordStudy            AwaitingDecision    SMC QMNHL  Study        -
        UnderStudy          Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        AwaitingDecision    Decide                 ReplyHeld           MC  QMNHL  Decision     -
        AwaitingDecision    Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        ReplyHeld           ReleaseReply           Accepted/Refused    OP  QMNHL  -            -
        ReplyHeld           ReleaseReplyEarly      Accepted/Refused    D   QMNHL  -            -
        ReplyHeld           Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        Refused             Close                  Closed              O   QMNHL  -            NotAccepted
        Accepted            CompleteRegistration   Registered          O   QMNL   -            -
        Accepted            Withdraw               Withdrawn           BO  QMNHL  -            Withdrawn
        Accepted            Close                  Closed              O   H      -            Accepted
        Registered          StartService           InService           O   QMNL   -            -
        Registered          Withdraw               Withdrawn           BO  QMNL   -            Withdrawn
        InService           RecordDelivery         InService           O   QMNL   -            -
        InService           CompleteService        Closed              O   QMNL   -            ServiceDelivered
        InService           Withdraw               Withdrawn           BO  QMNL   -            Withdrawn
        """;

    public static IReadOnlyList<Line> Lines { get; } = [.. Text.Split('\n').Select(Line.Read)];

    /// <summary>One line; where it goes can depend on what the committee said.</summary>
    internal sealed record Line(
        CaseState From, CaseAction Action, CaseState IfAccepted, CaseState IfRefused, IReadOnlyList<Roles> By, string Policies, Duty Duty, CaseOutcome? Outcome)
    {
        public static Line Read(string line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var to = words[2].Split('/');
            return new(
                Enum.Parse<CaseState>(words[0]),
                Enum.Parse<CaseAction>(words[1]),
                Enum.Parse<CaseState>(to[0]),
                Enum.Parse<CaseState>(to[^1]),
                [.. words[3].Select(letter => RoleLetters[letter])],
                words[4],
                words[5] == "-" ? Duty.None : Enum.Parse<Duty>(words[5]),
                words[6] == "-" ? null : Enum.Parse<CaseOutcome>(words[6]));
        }
    }
}
