using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class ChannelClauses
{
    public static readonly ClauseText Interview             = Clause(Chn1,  "المقابلة.",                 "Interview.");
    public static readonly ClauseText Telephone             = Clause(Chn2,  "الاتصالات الهاتفية.",       "Telephone calls.");
    public static readonly ClauseText SocialMedia           = Clause(Chn3,  "وسائل التواصل الاجتماعي.",  "Social media.");
    public static readonly ClauseText Letters               = Clause(Chn4,  "الخطابات.",                 "Letters.");
    public static readonly ClauseText LettersAndFax         = Clause(Chn4f, "الخطابات والفاكسات.",       "Letters and faxes.");
    public static readonly ClauseText HelpRequest           = Clause(Chn5,  "خدمات طلب المساعدة.",       "Help request services.");
    public static readonly ClauseText Volunteering          = Clause(Chn6,  "خدمة التطوع.",              "Volunteering service.");
    public static readonly ClauseText Website               = Clause(Chn7,  "الموقع الإلكتروني للجمعية.", "The association's website.");
    public static readonly ClauseText BranchRepresentatives = Clause(Chn8,  "مناديب المكاتب الفرعية.",   "Representatives of the branch offices.");
    public static readonly ClauseText Email                 = Clause(Chn9,  "البريد الإلكتروني.",        "E-mail.");

    private static ClauseText Clause(Obligation obligation, string arabic, string english) => new(PolicySection.Channels, obligation, arabic, english);
}
