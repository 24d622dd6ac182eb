using BeneficiaryPortal.Domain.Policies.Clauses;
using static BeneficiaryPortal.Domain.Catalogue.RequestSection;
using static BeneficiaryPortal.Domain.Catalogue.UsualDocuments;

namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>With what an association of each sector begins; administrators make the catalogue their own.</summary>
public static class StartingCatalogues
{
    /// <summary>The kinds of support by key, under the policy profile of this key; none for a profile without a starting catalogue.</summary>
    public static IReadOnlyList<(string Key, KindTerms Terms)> For(string profileKey) => profileKey switch
    {
        "qabas" => JudicialServices,
        "mouj" => CommunityDevelopment,
        "najran" => ConsumerProtection,
        "herfah" => Crafts,
        "libraries" => Libraries,
        _ => [],
    };

    private static (string, KindTerms)[] JudicialServices { get; } =
    [
        ("legal-advice", new KindTerms
        {
            Name = new("استشارة قانونية", "Legal advice"),
            Summary = new("محامٍ يسمع مسألتك ويوضح لك حقوقك والخطوة التالية.", "A lawyer hears your matter and explains your rights and the next step."),
            Eligibility = [new("لمن لا يقدر على أتعاب المحامي", "For those who cannot pay a lawyer"), new("في مسألة لم تُعرض على محامٍ آخر متعاقد", "In a matter that no hired lawyer handles")],
            Documents = [IdentityCard, CourtPapers with { IsOptional = true }],
        }),
        ("representation", new KindTerms
        {
            Name = new("الترافع والتمثيل أمام المحاكم", "Representation before the courts"),
            Summary = new("يتولى محامي الجمعية الترافع في قضيتك حتى الحكم.", "A lawyer of the association pleads your case until the judgment."),
            Eligibility = [new("لمن دخل أسرته محدود", "For families of limited income"), new("في القضايا الأسرية والعمالية والحقوقية", "In family, labour and civil matters")],
            AlsoAsked = [Family, Income],
            Documents = [IdentityCard, FamilyRecord, IncomeStatement, CourtPapers],
            MonthsBetween = 12,
        }),
        ("court-fees", new KindTerms
        {
            Name = new("سداد التكاليف القضائية", "Payment of court costs"),
            Summary = new("تسدد الجمعية التكاليف القضائية أو أتعاب الخبرة عن المستفيد.", "The association pays court costs or experts' fees for the beneficiary."),
            Eligibility = [new("لمن صدرت عليه تكاليف لا يقدر عليها", "For those who owe costs that they cannot pay")],
            AlsoAsked = [Family, Income, Bank],
            Documents = [IdentityCard, IncomeStatement, CourtPapers, BankLetter],
            MonthsBetween = 12,
        }),
    ];

    private static (string, KindTerms)[] CommunityDevelopment { get; } =
    [
        ("family-support", new KindTerms
        {
            Name = new("دعم الأسر", "Support for families"),
            Summary = new("مساعدة في الإيجار أو الفواتير أو الاحتياجات الأساسية للأسرة.", "Help with the rent, the bills or the basic needs of the family."),
            Eligibility = [new("للأسر التي لا يكفي دخلها حاجاتها الأساسية", "For families whose income does not cover their basic needs")],
            AlsoAsked = [Family, Income, Bank],
            Documents = [IdentityCard, FamilyRecord, IncomeStatement, RentContract, BankLetter],
            Recurrence = Recurrence.Recurring,
            MonthsBetween = 12,
        }),
        ("home-needs", new KindTerms
        {
            Name = new("تأثيث وترميم المسكن", "Furnishing and repair of the home"),
            Summary = new("أجهزة أساسية أو أثاث أو ترميم عاجل للمسكن.", "Basic appliances, furniture or an urgent repair of the home."),
            Eligibility = [new("للأسر المسجلة في نطاق الجمعية", "For families within the reach of the association")],
            AlsoAsked = [Family, Income],
            Documents = [IdentityCard, FamilyRecord, IncomeStatement, RentContract],
            MonthsBetween = 24,
        }),
        ("skills-training", new KindTerms
        {
            Name = new("التدريب والتأهيل", "Training and qualification"),
            Summary = new("مقعد في برنامج تدريبي ينتهي بفرصة عمل أو مشروع صغير.", "A place in a programme that ends with a job or a small business."),
            Eligibility = [new("لمن أتم الثامنة عشرة", "For those aged eighteen or over")],
            Documents = [IdentityCard],
            MonthsBetween = 12,
        }),
    ];

    private static (string, KindTerms)[] ConsumerProtection { get; } =
    [
        ("consumer-complaint", new KindTerms
        {
            Name = new("مساندة في شكوى على متجر", "Help with a complaint against a seller"),
            Summary = new("نساعدك في صياغة شكواك ومتابعتها لدى الجهة المختصة.", "We help you write your complaint and follow it with the competent authority."),
            Eligibility = [new("لمن اشترى سلعة أو خدمة فيها عيب أو غش", "For those who bought faulty or fraudulent goods or services")],
            Documents = [IdentityCard, Invoice, ProofOfFault],
        }),
        ("consumer-advice", new KindTerms
        {
            Name = new("استشارة في حقوق المستهلك", "Advice on consumer rights"),
            Summary = new("مختص يوضح لك حقك في الضمان والاستبدال والاسترجاع.", "A specialist explains your right to warranty, exchange and refund."),
            Eligibility = [new("للمستهلكين في منطقة نجران", "For consumers in the region of Najran")],
            Documents = [IdentityCard, Invoice with { IsOptional = true }],
        }),
        ("damage-support", new KindTerms
        {
            Name = new("تعويض عاجل عن ضرر", "Urgent help after a loss"),
            Summary = new("مساعدة لمن تضرر من سلعة أو خدمة وتعذّر عليه الانتظار.", "Help for those harmed by goods or services who cannot wait."),
            Eligibility = [new("للأسر محدودة الدخل", "For families of limited income")],
            AlsoAsked = [Family, Income, Bank],
            Documents = [IdentityCard, Invoice, ProofOfFault, IncomeStatement, BankLetter],
            MonthsBetween = 12,
        }),
    ];

    private static (string, KindTerms)[] Crafts { get; } =
    [
        ("craft-tools", new KindTerms
        {
            Name = new("أدوات وخامات الحرفة", "Tools and materials of the craft"),
            Summary = new("تموّل الجمعية أدوات العمل أو خاماته للحرفيين والأسر المنتجة.", "The association funds tools or materials for artisans and productive families."),
            Eligibility = [new("لمن يمارس حرفة يدوية", "For those who practise a handicraft")],
            AlsoAsked = [Income, Bank],
            Documents = [IdentityCard, CraftWork, CraftLicence, BankLetter],
            MonthsBetween = 12,
        }),
        ("craft-training", new KindTerms
        {
            Name = new("دورة في حرفة", "Course in a craft"),
            Summary = new("مقعد في دورة على يد حرفي معتمد.", "A place in a course with a recognised artisan."),
            Eligibility = [new("لمن يرغب في تعلم حرفة أو تطويرها", "For those who want to learn or improve a craft")],
            Documents = [IdentityCard],
            MonthsBetween = 6,
        }),
        ("craft-market", new KindTerms
        {
            Name = new("المشاركة في المعارض والأسواق", "A place at fairs and markets"),
            Summary = new("نحجز لك مكانًا في المعرض ونجهز طاولة العرض.", "We book your place at the fair and set up the stall."),
            Eligibility = [new("لمن لديه منتجات جاهزة للبيع", "For those with products ready for sale")],
            Documents = [IdentityCard, CraftWork, CraftLicence],
            Recurrence = Recurrence.Recurring,
        }),
    ];

    private static (string, KindTerms)[] Libraries { get; } =
    [
        ("reading-access", new KindTerms
        {
            Name = new("عضوية وإعارة", "Membership and lending"),
            Summary = new("عضوية مجانية وإعارة منزلية لمن لا يقدر على رسومها.", "Free membership and lending for those who cannot pay for it."),
            Eligibility = [new("للطلاب والباحثين والأسر محدودة الدخل", "For students, researchers and families of limited income")],
            Documents = [IdentityCard, StudyProof with { IsOptional = true }],
            Recurrence = Recurrence.Recurring,
            MonthsBetween = 12,
        }),
        ("study-support", new KindTerms
        {
            Name = new("دعم الطلاب والباحثين", "Support for students and researchers"),
            Summary = new("كتب أو اشتراك في قواعد المعلومات أو طباعة بحث.", "Books, a subscription to databases or the printing of a thesis."),
            Eligibility = [new("لمن يدرس في الفصل الحالي", "For those who study in the present term")],
            AlsoAsked = [Income],
            Documents = [IdentityCard, StudyProof, IncomeStatement],
            MonthsBetween = 6,
        }),
        ("accessible-reading", new KindTerms
        {
            Name = new("تجهيزات القراءة لذوي الإعاقة", "Reading equipment for people with disabilities"),
            Summary = new("أجهزة تكبير أو قراءة أو كتب صوتية وبرايل.", "Magnifiers, reading devices, audio books and Braille."),
            Eligibility = [new("لذوي الإعاقة ومن يرعاهم", "For people with disabilities and those who care for them")],
            AlsoAsked = [Family, Income],
            Documents = [IdentityCard, DisabilityProof, IncomeStatement],
            MonthsBetween = 24,
        }),
    ];
}
