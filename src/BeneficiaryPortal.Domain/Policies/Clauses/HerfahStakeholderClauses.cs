using static BeneficiaryPortal.Domain.Policies.Clauses.ClauseText;
using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>The four policies towards stakeholders that only this regulation has (003:81-144).</summary>
internal static class HerfahStakeholderClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } = [.. Compensation, .. ComplaintsAndDisputes, .. RelationsAndConfidentiality, .. AccessToInformation];

    private static PolicyClause[] Compensation =>
    [
        Own(PolicySection.Compensation, null, "003:85",
            "الهدف: تحديد الإجراءات والشروط الواجب اتباعها عند تعويض أصحاب المصالح عن الإخلال بحقوقهم الناتجة عن علاقتهم التعاقدية مع الجمعية.",
            "Objective: to define the procedures and conditions that apply when stakeholders are compensated for a breach of the rights that arise from their contractual relations with the association."),
        Own(PolicySection.Compensation, Cmp1, "003:89",
            "مسؤوليتنا: وضع إجراءات وتعليمات تنظّم علاقة الجمعية مع أصحاب المصالح وتحفظ حقوق جميع الأطراف.",
            "Our responsibility: to lay down procedures and instructions that govern the association's relations with stakeholders and preserve the rights of all parties."),
        Own(PolicySection.Compensation, Cmp2, "003:90",
            "مسؤوليتنا: بذل الجهد للحد من الضرر الذي قد يلحق بالأطراف ذات العلاقة.",
            "Our responsibility: to make every effort to limit the harm that may befall the parties concerned."),
        Own(PolicySection.Compensation, Cmp3, "003:96",
            "شرط التعويض: أن يكون الإخلال ناجمًا عن إخفاق الجمعية في الوفاء بالتزاماتها التعاقدية، أو في بذل العناية اللازمة، أو في الالتزام بالمعايير المهنية المعتمدة من الجهات ذات العلاقة.",
            "Condition of compensation: the breach results from the association's failure to meet its contractual obligations, or to take due care, or to keep to the professional standards approved by the bodies concerned."),
        Own(PolicySection.Compensation, Cmp4, "003:97",
            "شرط التعويض: أن تكون الجمعية هي المتسببة مباشرة في الضرر الذي لحق بأصحاب المصلحة.",
            "Condition of compensation: the association itself directly caused the harm that befell the stakeholders."),
        Own(PolicySection.Compensation, Cmp5, "003:98-99",
            "شرط التعويض: أن يثبت الإخلال أو الإخفاق بإقرار من الجمعية، أو بحكم نهائي من السلطات المعنية بتسوية الخلافات.",
            "Condition of compensation: the breach or failure is proved by the association's admission, or by a final judgment of the authorities that settle disputes."),
        Own(PolicySection.Compensation, Cmp6, "003:103",
            "التفاوض مع الأطراف المتضررة لبحث إمكان التوصل إلى آلية للتعويض، بما يحفظ حقوق الجمعية ومصالحها.",
            "Negotiation with the injured parties on the possibility of reaching a way to compensate them, preserving the rights and interests of the association."),
    ];

    private static PolicyClause[] ComplaintsAndDisputes =>
    [
        Own(PolicySection.ComplaintsAndDisputes, null, "003:109",
            "الهدف: تحديد خطوات وإجراءات تسوية الشكاوى والخلافات التي قد تنشأ بين الجمعية وأصحاب المصالح.",
            "Objective: to define the steps and procedures for settling complaints and disputes that may arise between the association and its stakeholders."),
        Own(PolicySection.ComplaintsAndDisputes, Cpl1, "003:113",
            "إبرام العقود والاتفاقيات في كل تعامل مع الغير، بحيث تتضمن جميع الجوانب القانونية التي توضح العلاقة بين الأطراف.",
            "Contracts and agreements are concluded for every dealing with others, and cover every legal aspect that makes the relation between the parties clear."),
        Own(PolicySection.ComplaintsAndDisputes, Cpl2, "003:114",
            "تحديد طريقة التسوية وإجراءاتها في جميع العقود والاتفاقيات التي تبرمها الجمعية مع الغير.",
            "Every contract and agreement that the association concludes lays down how disputes are settled and by what procedure."),
        Own(PolicySection.ComplaintsAndDisputes, Cpl3, "003:115",
            "السعي إلى حل الخلافات وديًا بما يحفظ حقوق الجمعية وأصحاب المصالح.",
            "An amicable solution is sought, preserving the rights of the association and of its stakeholders."),
        Own(PolicySection.ComplaintsAndDisputes, Cpl4, "003:116",
            "تسهيل التبليغ عن الشكاوى، والسرعة في معالجة شكاوى أصحاب المصالح.",
            "Reporting is made easy, and the complaints of stakeholders are dealt with quickly."),
    ];

    private static PolicyClause[] RelationsAndConfidentiality =>
    [
        Own(PolicySection.RelationsAndConfidentiality, null, "003:122",
            "الهدف: وضع الإجراءات والأساليب التي تسهم في بناء علاقة جيدة مع أصحاب المصالح، ومنهم العملاء، والمحافظة على سرية معلوماتهم.",
            "Objective: to lay down procedures and ways of working that help to build good relations with stakeholders, clients among them, and that keep their information confidential."),
        Own(PolicySection.RelationsAndConfidentiality, Cnf1, "003:126",
            "التقيد بالأنظمة المطبقة والمعايير والسياسات والإجراءات المتبعة وميثاق أخلاقيات المهنة.",
            "The regulations that apply, the standards, policies and procedures in force, and the code of professional ethics are kept to."),
        Own(PolicySection.RelationsAndConfidentiality, Cnf2, "003:127",
            "المحافظة على سرية المعلومات، والفصل بين الواجبات وفق ميثاق أخلاقيات المهنة ودليل الرقابة الداخلية.",
            "Information is kept confidential and duties are separated, as the code of professional ethics and the guide to internal control require."),
        Own(PolicySection.RelationsAndConfidentiality, Cnf3, "003:128",
            "سداد المدفوعات في مواعيدها مقابل الخدمات والمواد المستلمة، وفق أحكام السداد وشروطه.",
            "Payments for services and materials received are made on time, according to the terms of payment."),
        Own(PolicySection.RelationsAndConfidentiality, Cnf4, "003:129",
            "احترام حقوق الملكية لدى الغير وحمايتها.",
            "The property rights of others are respected and protected."),
        Own(PolicySection.RelationsAndConfidentiality, Cnf5, "003:130",
            "احترام خصوصية أصحاب المصالح، بحفظ بياناتهم الشخصية على نحو يضمن سرية المعلومات والمستندات.",
            "The privacy of stakeholders is respected: their personal data are kept in a way that ensures the confidentiality of information and documents."),
    ];

    private static PolicyClause[] AccessToInformation =>
    [
        Own(PolicySection.AccessToInformation, null, "003:138",
            "الهدف: تمكين أصحاب المصالح من الحصول على المعلومات المتعلقة بأنشطتهم ليباشروا مهامهم بيسر.",
            "Objective: to enable stakeholders to obtain the information that concerns their activities, so that they can carry out their tasks with ease."),
        Own(PolicySection.AccessToInformation, Inf1, "003:142",
            "توفير قنوات إلكترونية ووسائل اتصال متعددة تمكّن أصحاب المصالح من الحصول على معلومات دقيقة بحسب أنشطتهم.",
            "A number of electronic channels and means of contact are provided through which stakeholders obtain accurate information according to their activities."),
        Own(PolicySection.AccessToInformation, Inf2, "003:143",
            "إجراء التحديثات اللازمة دوريًا لجمع المعلومات الخاصة بالجمعية.",
            "The necessary updates are made regularly, to gather the information of the association."),
        Own(PolicySection.AccessToInformation, Inf3, "003:144",
            "تحديد ضابط اتصال لكل مجال من مجالات عمل الجمعية للرد على استفسارات المستفيدين.",
            "A liaison officer is named for each area of the association's work, to answer the inquiries of beneficiaries."),
    ];
}
