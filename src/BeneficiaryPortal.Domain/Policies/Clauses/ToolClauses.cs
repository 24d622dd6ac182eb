using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class ToolClauses
{
    public static readonly ClauseText BasicRegulation          = Clause(Tol1, "اللائحة الأساسية للجمعية.",    "The association's basic regulation.");
    public static readonly ClauseText SocialResearchGuide      = Clause(Tol2, "دليل خدمات البحث الاجتماعي.", "The guide to social research services.");
    public static readonly ClauseText SocialResearchRegulation = Clause(Tol2, "لائحة البحث الاجتماعي.",      "The social research regulation.");
    public static readonly ClauseText SupportPolicyGuide       = Clause(Tol3, "دليل سياسة الدعم للمستفيدين.", "The guide to the policy of supporting beneficiaries.");
    public static readonly ClauseText SupportRequestForm       = Clause(Tol4, "نموذج طلب دعم مستفيد.",       "The beneficiary support request form.");
    public static readonly ClauseText BeneficiariesRegulation  = Clause(Tol5, "لائحة المستفيدين.",           "The beneficiaries' regulation.");

    private static ClauseText Clause(Obligation obligation, string arabic, string english) => new(PolicySection.Tools, obligation, arabic, english);
}
