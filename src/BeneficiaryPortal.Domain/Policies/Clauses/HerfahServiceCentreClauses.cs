using static BeneficiaryPortal.Domain.Policies.Clauses.ClauseText;
using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>The duties of the centre that measures service to beneficiaries (003:146-181).</summary>
internal static class HerfahServiceCentreClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } =
    [
        Duty(null, "003:148-151",
            "لمركز قياس خدمة المستفيد في الجمعية مهمتان رئيسيتان: مهام تنظيمية ومهام إشرافية.",
            "The centre that measures service to beneficiaries has two main tasks: organisation and supervision."),
        .. Organisation,
        .. Supervision,
    ];

    private static PolicyClause[] Organisation =>
    [
        Duty(Mso1, "003:155",
            "تطبيق رؤية الجمعية في خدمة المستفيد.",
            "Carry out the association's vision of serving beneficiaries."),
        Duty(Mso2, "003:156",
            "حصر أعداد المترددين على الجمعية يوميًا.",
            "Count those who visit the association, every day."),
        Duty(Mso3, "003:157",
            "تسهيل إجراءات حصول المستفيدين والمستفيدات على جميع الخدمات، والتأكد من أنها تُقدَّم بسلاسة ودون تعقيد.",
            "Make it easy for beneficiaries to obtain every service, and see that services are given smoothly and without complication."),
        Duty(Mso4, "003:158",
            "الإجابة عن استفسارات المستفيدين والمستفيدات بالرجوع إلى جهة الاختصاص.",
            "Answer the inquiries of beneficiaries by going back to the competent unit."),
        Duty(Mso5, "003:159",
            "إعداد أدلة الاستخدام للمستفيدين والمستفيدات.",
            "Prepare user guides for beneficiaries."),
        Duty(Mso6, "003:160",
            "إعداد بيانات إحصائية بأعداد الشكاوى والاستفسارات الواردة إلى المركز والموقع الإلكتروني وبالإجراءات المتخذة بشأنها.",
            "Prepare statistics of the complaints and inquiries that reach the centre and the website, and of what was done about them."),
        Duty(Mso7, "003:161",
            "نشر الوعي والتثقيف بالخدمات الإلكترونية التي يقدّمها موقع الجمعية، من خلال صفحة الخدمة وقنوات التواصل الاجتماعي للجمعية.",
            "Spread awareness of the electronic services of the association's website, through the service page and the association's social media."),
        Duty(Mso8, "003:165",
            "التأكد من تهيئة علاقات المستفيدين وموظف الخدمة لاستقبال المستفيدين والمستفيدات.",
            "See that the relations desk and the service employee are ready to receive beneficiaries."),
        Duty(Mso9, "003:166",
            "قياس رضا المستفيدين وتحليل النتائج ورفع تقارير دورية عنها إلى المدير العام.",
            "Measure the satisfaction of beneficiaries, analyse the results and report them regularly to the general director."),
        Duty(Mso10, "003:167",
            "تقديم الخدمات المساندة للمستفيدين والمستفيدات، مثل التصوير والاتصال.",
            "Give beneficiaries support services, such as copying and telephone calls."),
        Duty(Mso11, "003:168",
            "التنمية المهنية لممثلي وممثلات خدمة المستفيد.",
            "Develop professionally those who serve beneficiaries."),
        Duty(Mso12, "003:169",
            "تنسيق مقابلة المسؤولين في الجمعية بما لا يتعارض مع الدوام الرسمي وارتباطات المسؤولين.",
            "Arrange meetings with the association's officials that do not clash with working hours or with the officials' engagements."),
    ];

    private static PolicyClause[] Supervision =>
    [
        Duty(Mss1, "003:173-176",
            "المسح الميداني اليومي، ويُعنى بالنظام العام، ووضوح إرشادات تقديم الخدمة في الجمعية، والإشراف العام على سير العمل في مواقع تقديم الخدمات التابعة لها.",
            "Make a daily survey of the sites: general order, the clarity of the instructions for obtaining services, and general supervision of the work where services are given."),
        Duty(Mss2, "003:177-178",
            "في الحالات الطارئة تُتخذ الإجراءات التصحيحية في حينها، ثم يُرفع تقرير بما تم إلى المدير العام للجمعية.",
            "In an emergency, take corrective action at once, and then report to the general director what was done."),
        Duty(Mss3, "003:179",
            "الإشراف على مكاتب خدمة المستفيد في المواقع التابعة للجمعية.",
            "Supervise the beneficiary service desks at the association's sites."),
        Duty(Mss4, "003:180",
            "الإشراف على نظام التواصل واستقبال شكاوى المستفيدين والمستفيدات عبر قنوات متعددة، هي نظام تواصل وقنوات التواصل الاجتماعي والبريد الإلكتروني والحضور إلى مقر الجمعية، ومتابعتها لدى الإدارات والأقسام حتى تُحل.",
            "Supervise the contact system and the intake of beneficiaries' complaints through several channels, namely the Tawasul system, social media, e-mail and attendance in person, and follow them up with the departments until they are solved."),
        Duty(Mss5, "003:181",
            "الإشراف على صفحة مركز خدمة المستفيد في موقع الجمعية وتفعيل تقديم الخدمات من خلالها.",
            "Supervise the centre's page on the association's website and put the services offered through it into effect."),
    ];

    private static PolicyClause Duty(Obligation? obligation, string source, string arabic, string english) =>
        Own(PolicySection.ServiceCentre, obligation, source, arabic, english);
}
