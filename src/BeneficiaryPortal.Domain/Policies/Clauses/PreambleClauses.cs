using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class PreambleClauses
{
    public static readonly ClauseText RelationsWithAllParties = Clause(
        Gov1,
        "تضع الجمعية سياسات وإجراءات تنظّم علاقتها بجميع الأطراف، من مستفيدين وداعمين ومتطوعين وغيرهم، بما يكفل حقوق الجمعية وحقوق هذه الأطراف كافة.",
        "The association sets policies and procedures that govern its relations with all parties, among them beneficiaries, supporters and volunteers, so that its own rights and theirs are safeguarded.");

    public static readonly ClauseText RightsAndDuties = Clause(
        Gov1,
        "أنظمة العمل والعقود هي المصدر الأساسي لتحديد حقوق المتعاقدين وواجباتهم، وطريقة أدائها، وتبعات التقصير فيها، وحدود المسؤولية، وطريقة تسوية ما قد ينشأ من خلافات عند تنفيذ العقود والخدمات، بما يحمي الأطراف ذات العلاقة بالجمعية.",
        "Working regulations and contracts are the main source for the rights and duties of the contracting parties, how these are performed, the consequences of default, the limits of responsibility, and how disputes arising from contracts and services are settled, so that everyone who deals with the association is protected.");

    public static readonly ClauseText BeneficiariesComeFirst = Clause(
        null,
        "تعتني الجمعية بصيغة علاقتها مع المستفيدين وتجعلها من أولوياتها، وتضع آلية تنظّم هذه العلاقة.",
        "The association gives care and priority to the form of its relations with beneficiaries, and lays down how they are organised.");

    public static readonly ClauseText ReviewedAndCirculated = Clause(
        Gov2,
        "تُراجَع آلية العلاقة باستمرار وتُعدَّل وتُعمَّم بما يكفل حقوق المستفيد.",
        "These arrangements are continually reviewed, amended and circulated, so that the rights of beneficiaries are safeguarded.");

    public static readonly ClauseText ReviewedAndStrengthened = Clause(
        Gov2,
        "تُراجَع آلية العلاقة باستمرار وتُعدَّل وتُعزَّز بما يكفل حقوق المستفيد.",
        "These arrangements are continually reviewed, amended and strengthened, so that the rights of beneficiaries are safeguarded.");

    private static ClauseText Clause(Obligation? obligation, string arabic, string english) => new(PolicySection.Preamble, obligation, arabic, english);
}
