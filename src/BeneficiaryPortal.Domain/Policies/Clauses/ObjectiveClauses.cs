using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class ObjectiveClauses
{
    public static readonly ClauseText ExcellentService = new(
        PolicySection.GeneralObjective,
        Obj0,
        "تقديم خدمة متميزة للمستفيدين من جميع الشرائح، بإتقان وسرعة وجودة عالية، لإنجاز معاملاتهم ومتابعة متطلباتهم ومقترحاتهم، ومواصلة التطوير والتحسين بالتعاون مع جميع الجهات حتى تتحقق الأهداف.",
        "To give beneficiaries of every kind an excellent service, skilled, quick and of high quality, that completes their business and follows up their needs and suggestions, and to keep developing and improving it together with all concerned until the objectives are reached.");

    public static readonly ClauseText ReachingOut = new(
        PolicySection.GeneralObjective,
        Obj0p,
        "الوصول إلى المستفيدين بأسهل الطرق دون حاجة إلى أن يطلبوا ذلك.",
        "To reach beneficiaries by the easiest ways, without their having to ask.");

    public static readonly ClauseText EasyProcedures = Detailed(
        Obj1,
        "تقدير حاجة المستفيد وجميع الفئات المستفيدة من الجمعية، بتسهيل الإجراءات وحصولهم على جميع الخدمات المطلوبة دون عناء أو مشقة.",
        "To respect the need of each beneficiary and each group that the association serves, by making procedures easy, so that they obtain every service required without trouble or hardship.");

    public static readonly ClauseText ElectronicMeans = ElectronicMeansFor("المستفيد", "the beneficiary");

    public static readonly ClauseText ElectronicMeansForTheClient = ElectronicMeansFor("العميل", "the client");

    public static readonly ClauseText InformationAndAnswers = Detailed(
        Obj3,
        "تقديم المعلومات والإجابات بما يلائم تساؤلات المستفيدين واستفساراتهم، عبر قنوات متعددة.",
        "To give information and answers that fit the questions and inquiries of beneficiaries, through several channels.");

    public static readonly ClauseText ServiceWhereTheyAre = Detailed(
        Obj4,
        "خدمة المستفيد في موقعه، حفظًا لوقته وتقديرًا لظروفه وإسراعًا في إنجاز خدمته.",
        "To serve beneficiaries where they are, sparing their time, respecting their circumstances and completing their service quickly.");

    public static readonly ClauseText MeasuringSatisfaction = Detailed(
        Obj5,
        "العناية بقياس رضا المستفيد وسيلةً لرفع جودة الخدمة، وللتحسين المستمر لإجراءات تقديمها وأداء مقدّمها.",
        "To attend to measuring the satisfaction of beneficiaries as a means of raising the quality of the service and of continually improving how it is given and how those who give it perform.");

    public static readonly ClauseText Trust = Detailed(
        Obj6,
        "زيادة ثقة المستفيدين بالجمعية وانتمائهم إليها، بتبنّي أفضل المعايير والممارسات في خدمتهم، وذلك بما يأتي من وسائل.",
        "To raise beneficiaries' trust in the association and their sense of belonging to it, by adopting the best standards and practices in serving them, in the ways that follow.");

    public static readonly ClauseText Misconceptions = Detailed(
        Obj7a,
        "تصحيح المفاهيم السائدة لدى المستفيدين عن الخدمات التي تقدّمها الجمعية.",
        "To correct the ideas that prevail among beneficiaries about the services of the association.");

    public static readonly ClauseText PositiveImpressions = Detailed(
        Obj7b,
        "تكوين انطباعات وقناعات إيجابية جديدة عن الجمعية وما تقدّمه من خدمات.",
        "To form new and positive impressions and convictions about the association and the services it gives.");

    public static readonly ClauseText RatingIsARight = Rating("لا للعقاب والتشهير", "not of punishment or defamation");

    public static readonly ClauseText RatingIsARightForBetterService = Rating("وللارتقاء بالخدمات المقدّمة", "and of raising the services given");

    public static readonly ClauseText CultureOfQuality = Detailed(
        Obj7d,
        "نشر ثقافة جودة الخدمة في جميع الأقسام التي تخدم المستفيد الداخلي أو الخارجي.",
        "To spread the culture of service quality among all departments that serve internal or external beneficiaries.");

    public static readonly ClauseText ManagementTechniques = Improvement("إدارية", "management");

    public static readonly ClauseText NewTechniques = Improvement("جديدة", "new");

    private static ClauseText ElectronicMeansFor(string served, string servedInEnglish) => Detailed(
        Obj2,
        $"تقديم خدمات متكاملة بأحدث الأساليب الإلكترونية في خدمة {served}.",
        $"To give complete services by the most up-to-date electronic means of serving {servedInEnglish}.");

    private static ClauseText Rating(string limit, string limitInEnglish) => Detailed(
        Obj7c,
        $"نشر ثقافة تقييم الخدمة لدى المستفيد وتشجيعه عليه، وتأكيد أن تقييم جودة الخدمة حق من حقوقه، وأنه أداة للتقويم والتطوير {limit}.",
        $"To spread the culture of rating the service among beneficiaries, to encourage it, and to affirm that rating the quality of the service is a right of theirs: a means of correction and development, {limitInEnglish}.");

    private static ClauseText Improvement(string kind, string kindInEnglish) => Detailed(
        Obj7e,
        $"ابتكار مفاهيم وتقنيات {kind} ترتقي بمستوى الخدمات المقدّمة للمستفيد ونوعيتها، والسعي إلى إزالة ما يعوق الجودة العالية، بالتطوير والتحسين المستمر وتلمّس آراء المستفيدين.",
        $"To devise {kindInEnglish} concepts and techniques that raise the level and quality of the services, and to try to remove what stands in the way of high quality, by continual development and improvement and by seeking the opinions of beneficiaries.");

    private static ClauseText Detailed(Obligation obligation, string arabic, string english) =>
        new(PolicySection.DetailedObjectives, obligation, arabic, english);
}
