using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class StepClauses
{
    public static readonly ClauseText Reception = Clause(
        Stp1,
        "استقبال المستفيد بلباقة واحترام، والإجابة عن جميع استفساراته، وإعطاء المراجع الوقت الكافي.",
        "Receive the beneficiary with courtesy and respect, answer every inquiry, and give the visitor enough time.");

    public static readonly ClauseText Verification = Clause(
        Stp2,
        "التأكد من أن المراجع قدّم جميع المعلومات المطلوبة، وعلى الموظف مطابقة البيانات والتأكد من صلاحيتها وقت التقديم.",
        "See that the visitor has given all the information required; the employee matches the data and makes sure that they are valid at the time of submission.");

    public static readonly ClauseText ResearcherReferral = Clause(
        Stp3,
        "إذا لم تتضح الإجراءات للمستفيد، فعلى الموظف إحالته إلى مسؤول البحث الاجتماعي ليجيب عن تساؤلاته ويوضح له الجوانب التنظيمية.",
        "If the procedure is not clear to the beneficiary, the employee refers him or her to the social research officer, who answers the questions and explains the organisational aspects.");

    public static readonly ClauseText ReferralByTelephone = Clause(
        Stp3h,
        "تكون الإحالة إلى مسؤول البحث الاجتماعي هاتفيًا، ويشمل الإيضاح الجوانب القانونية أيضًا.",
        "The referral to the social research officer is made by telephone, and the explanation covers the legal aspects too.");

    public static readonly ClauseText SignedDeclaration = Clause(
        Stp4,
        "التأكد من صحة البيانات التي قدّمها طالب الدعم ومن توقيعه عليها، وأنه مسؤول مسؤولية مباشرة عن صحة المعلومات.",
        "See that the data given by the applicant for support are correct and that the applicant has signed them, being directly responsible for the information being correct.");

    public static readonly ClauseText DirectedDeclaration = Clause(
        Stp4,
        "التأكد من صحة البيانات التي قدّمها طالب الدعم ومن توجيهه إليها، وأنه مسؤول مسؤولية مباشرة عن صحة المعلومات.",
        "See that the data given by the applicant for support are correct and that the applicant has been directed to them, being directly responsible for the information being correct.");

    public static readonly ClauseText ReplyAfterTwoWeeks = CommitteeReply("أسبوعين", "two weeks");

    public static readonly ClauseText ReplyAfterAMonth = CommitteeReply("شهر", "a month");

    public static readonly ClauseText Registration = Clause(
        Stp6,
        "استكمال إجراءات التسجيل عند اكتمال الطلبات.",
        "Complete the registration procedure once the requirements are complete.");

    public static readonly ClauseText Delivery = Clause(Stp7, "تقديم الخدمة اللازمة.", "Deliver the service needed.");

    private static ClauseText CommitteeReply(string period, string periodInEnglish) => Clause(
        Stp5,
        $"التوضيح للمستفيد أن طلبه سيُرفع إلى لجنة البحث لدراسته، وأن الرد عليه بقبوله أو رفضه يكون خلال مدة لا تقل عن {period}.",
        $"Explain to the beneficiary that the request will be put before the research committee to be studied, and that the reply, accepting or refusing it, comes within a period of not less than {periodInEnglish}.");

    private static ClauseText Clause(Obligation obligation, string arabic, string english) => new(PolicySection.Steps, obligation, arabic, english);
}
