using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Domain.Catalogue;

/// <summary>Documents that the starting catalogues ask for, to which administrators add their own; and those that come with a request on paper.</summary>
internal static class UsualDocuments
{
    public static RequiredDocument IdentityCard { get; } = new(
        "identity",
        new BilingualText("الهوية الوطنية أو الإقامة", "National ID or iqama"),
        new BilingualText("صورة الوجه الذي يظهر فيه الاسم والرقم وتاريخ الانتهاء.", "The side that shows the name, the number and the expiry date."))
    {
        OriginalSeen = true,
        Expires = true,
    };

    public static RequiredDocument FamilyRecord { get; } = new(
        "family-record",
        new BilingualText("سجل الأسرة", "Family record"),
        new BilingualText("جميع الصفحات التي فيها أسماء أفراد الأسرة.", "Every page that names a member of the family."))
    {
        OriginalSeen = true,
    };

    public static RequiredDocument IncomeStatement { get; } = new(
        "income-statement",
        new BilingualText("تعريف بالدخل", "Statement of income"),
        new BilingualText("تعريف بالراتب أو مشهد من الضمان الاجتماعي أو كشف حساب آخر ثلاثة أشهر.", "A salary certificate, a social-security statement or the bank statement of the last three months."))
    {
        FreshForMonths = 3,
    };

    public static RequiredDocument BankLetter { get; } = new(
        "bank-letter",
        new BilingualText("شهادة الآيبان", "IBAN certificate"),
        new BilingualText("شهادة من البنك فيها الاسم ورقم الآيبان.", "A certificate of the bank with the name and the IBAN."))
    {
        FreshForMonths = 12,
    };

    public static RequiredDocument RentContract { get; } = new(
        "rent-contract",
        new BilingualText("عقد الإيجار", "Rent contract"),
        new BilingualText("عقد ساري المفعول وموثّق في منصة إيجار.", "A running contract, registered with Ejar."))
    {
        Expires = true,
        IsOptional = true,
    };

    public static RequiredDocument CourtPapers { get; } = new(
        "court-papers",
        new BilingualText("أوراق القضية", "Papers of the lawsuit"),
        new BilingualText("صحيفة الدعوى أو الحكم أو موعد الجلسة، ما توفر منها.", "The statement of claim, the judgment or the summons, whatever there is."));

    public static RequiredDocument Invoice { get; } = new(
        "invoice",
        new BilingualText("الفاتورة أو عقد الشراء", "Invoice or contract of sale"),
        new BilingualText("ما يثبت الشراء: التاجر والتاريخ والمبلغ.", "Whatever proves the purchase: the seller, the date and the amount."));

    public static RequiredDocument ProofOfFault { get; } = new(
        "proof-of-fault",
        new BilingualText("ما يثبت الضرر", "Proof of the fault"),
        new BilingualText("صور للمنتج أو مراسلات مع التاجر.", "Photographs of the product, or what was written to the seller."))
    {
        IsOptional = true,
    };

    public static RequiredDocument CraftWork { get; } = new(
        "craft-work",
        new BilingualText("نماذج من أعمالك", "Examples of your work"),
        new BilingualText("صورة واحدة على الأقل لما صنعته بيدك.", "At least one photograph of what you made by hand."));

    public static RequiredDocument CraftLicence { get; } = new(
        "craft-licence",
        new BilingualText("سجل الحرفي أو رخصة العمل الحر", "Artisan's register or freelance licence"),
        new BilingualText("إن وُجدت، سارية وقت تقديم الطلب.", "If there is one, valid on the day of the request."))
    {
        Expires = true,
        IsOptional = true,
    };

    public static RequiredDocument StudyProof { get; } = new(
        "study-proof",
        new BilingualText("ما يثبت الدراسة", "Proof of study"),
        new BilingualText("تعريف من المدرسة أو الجامعة للفصل الحالي.", "A letter of the school or university for the present term."))
    {
        FreshForMonths = 6,
    };

    public static RequiredDocument DisabilityProof { get; } = new(
        "disability-proof",
        new BilingualText("ما يثبت الإعاقة", "Proof of disability"),
        new BilingualText("بطاقة أو تقرير طبي، لمن يطلب تجهيزات مساندة.", "A card or a medical report, for those who ask for assistive equipment."))
    {
        IsOptional = true,
    };

    /// <summary>The request form, printed and signed by hand (TOL-4).</summary>
    public static RequiredDocument SignedForm { get; } = new(
        "signed-form",
        new BilingualText("الاستمارة الموقّعة", "Signed request form"),
        new BilingualText("جميع صفحات استمارة الطلب بعد أن يوقّعها صاحبه بخطه.", "Every page of the request form, once the applicant has signed it by hand."))
    {
        IsOptional = true,
    };

    /// <summary>That with which a request came (CHN-4, CHN-4f, CHN-9).</summary>
    public static RequiredDocument Letter { get; } = new(
        "letter",
        new BilingualText("الخطاب", "The letter"),
        new BilingualText("صورة الخطاب أو الفاكس أو الرسالة التي جاء بها الطلب.", "The letter, fax or e-mail with which the request came."))
    {
        IsOptional = true,
    };
}
