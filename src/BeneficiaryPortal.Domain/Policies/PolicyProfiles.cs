using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Policies.Clauses;
using static BeneficiaryPortal.Domain.Policies.PolicySteps;

namespace BeneficiaryPortal.Domain.Policies;

/// <summary>The five associations side by side: everything that differs between them is here.</summary>
public static class PolicyProfiles
{
    private const PolicySteps FiveSteps  = Reception | Verification | ResearcherReferral | Declaration | CommitteeReply;
    private const PolicySteps SixSteps   = Reception | Verification | Declaration | CommitteeReply | Registration | Delivery;
    private const PolicySteps SevenSteps = SixSteps | ResearcherReferral;

    private static readonly ReplyPeriod TwoWeeks = new(2, ReplyPeriodUnit.Weeks);
    private static readonly ReplyPeriod AMonth   = new(1, ReplyPeriodUnit.Months);

    private static readonly Channel[] SevenChannels =
        [Channel.Interview, Channel.Telephone, Channel.SocialMedia, Channel.Letters, Channel.HelpRequest, Channel.Volunteering, Channel.Website];

    private static readonly Tool[] FourTools =
        [Tool.BasicRegulation, Tool.SocialResearchGuide, Tool.SupportPolicyGuide, Tool.SupportRequestForm];

    private static readonly BilingualText Policy =
        new("سياسة تنظيم العلاقة مع المستفيدين", "Policy governing relations with beneficiaries");

    private static readonly BilingualText PolicyAndServices =
        new("سياسة تنظيم العلاقة مع المستفيدين وتقديم الخدمات", "Policy governing relations with beneficiaries and the delivery of services");

    private static readonly BilingualText Regulation =
        new("لائحة تنظيم العلاقات مع المستفيدين", "Regulation governing relations with beneficiaries");

    public static PolicyProfile Qabas { get; } = new(
        Key:            "qabas",
        SourceDocument: "000",
        Association:    Named("جمعية قبس القضائية", "Qabas Judicial Association", "الخدمات القضائية", "Judicial services"),
        Title:          Policy,
        Terms: new(
            Steps:       SevenSteps,
            Referral:    ReferralManner.Open,
            Declaration: DeclarationVerb.Sign,
            ReplyPeriod: TwoWeeks,
            Channels:    [.. SevenChannels, Channel.BranchRepresentatives],
            Tools:       FourTools),
        Approval:       new(ApproverKind.NotShown),
        Clauses:        QabasClauses.All);

    public static PolicyProfile Mouj { get; } = new(
        Key:            "mouj",
        SourceDocument: "001",
        Association:    Named("جمعية موج للتنمية المجتمعية", "Mouj Community Development Association", "تنمية المجتمع", "Community development"),
        Title:          Policy,
        Terms: new(
            Steps:       SixSteps,
            Referral:    ReferralManner.None,
            Declaration: DeclarationVerb.Sign,
            ReplyPeriod: AMonth,
            Channels:    SevenChannels,
            Tools:       [Tool.BasicRegulation, Tool.SocialResearchRegulation, Tool.SupportPolicyGuide, Tool.SupportRequestForm]),
        Approval:       new(ApproverKind.BoardChair),
        Clauses:        MoujClauses.All);

    public static PolicyProfile Najran { get; } = new(
        Key:            "najran",
        SourceDocument: "002",
        Association:    Named("جمعية حماية المستهلك بنجران", "Consumer Protection Association in Najran", "حماية المستهلك", "Consumer protection"),
        Title:          PolicyAndServices,
        Terms: new(
            Steps:       SevenSteps,
            Referral:    ReferralManner.Open,
            Declaration: DeclarationVerb.DirectTo,
            ReplyPeriod: TwoWeeks,
            Channels:    [.. SevenChannels, Channel.BranchRepresentatives],
            Tools:       FourTools),
        Approval:       new(ApproverKind.Board, Meeting: 2, HijriDate: new HijriDate(1444, 4, 8), GregorianDate: new DateOnly(2022, 11, 2)),
        Clauses:        NajranClauses.All);

    public static PolicyProfile Herfah { get; } = new(
        Key:            "herfah",
        SourceDocument: "003",
        Association:    Named("جمعية حرفة الأهلية", "Herfah Association", "الحرف", "Crafts"),
        Title:          Regulation,
        Terms: new(
            Steps:       FiveSteps,
            Referral:    ReferralManner.ByTelephoneWithLegalAspects,
            Declaration: DeclarationVerb.Sign,
            ReplyPeriod: AMonth,
            Channels:    [Channel.Interview, Channel.Telephone, Channel.Email, Channel.SocialMedia, Channel.LettersAndFax, Channel.Website],
            Tools:       [Tool.BasicRegulation, Tool.BeneficiariesRegulation]),
        Approval:       new(ApproverKind.NotShown),
        Clauses:        HerfahClauses.All);

    public static PolicyProfile Libraries { get; } = new(
        Key:            "libraries",
        SourceDocument: "004",
        Association:    Named("جمعية المكتبات المهنية", "Professional Libraries Association", "المكتبات", "Libraries"),
        Title:          PolicyAndServices,
        Terms: new(
            Steps:       SevenSteps,
            Referral:    ReferralManner.Open,
            Declaration: DeclarationVerb.DirectTo,
            ReplyPeriod: TwoWeeks,
            Channels:    [.. SevenChannels, Channel.BranchRepresentatives],
            Tools:       FourTools),
        Approval:       new(ApproverKind.Board, Meeting: 1, Term: 3, HijriDate: new HijriDate(1445, 2, 8), SupersedesEarlier: true),
        Clauses:        LibrariesClauses.All);

    public static IReadOnlyList<PolicyProfile> All { get; } = [Qabas, Mouj, Najran, Herfah, Libraries];

    public static PolicyProfile? Find(string key) => All.FirstOrDefault(profile => string.Equals(profile.Key, key, StringComparison.Ordinal));

    private static Association Named(string arabic, string english, string sector, string sectorInEnglish) =>
        new(new(arabic, english), new(sector, sectorInEnglish));
}
