using static BeneficiaryPortal.Domain.Policies.Clauses.ClauseText;
using static BeneficiaryPortal.Domain.Policies.Clauses.Obligations;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class HerfahClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } =
    [
        Own(PolicySection.Preamble, Gov1, "003:9",
            "تضع الجمعية سياسات وإجراءات تنظّم علاقاتها بجميع الأطراف، من مستفيدين وموردين ومتطوعين وغيرهم، بما يكفل حقوق الجمعية وحقوق الأطراف كافة.",
            "The association sets policies and procedures that govern its relations with all parties, among them beneficiaries, suppliers and volunteers, so that its own rights and theirs are safeguarded."),
        PreambleClauses.RightsAndDuties.At("003:9"),
        Own(PolicySection.Preamble, Gov1, "003:9",
            "تعمل الجمعية على تحديد هذه الحقوق والواجبات وإيضاحها لجميع الأطراف ذات العلاقة.",
            "The association works to define these rights and duties and to make them clear to everyone concerned."),

        Own(PolicySection.Definitions, null, "003:15",
            "الوزارة: وزارة الموارد البشرية والتنمية الاجتماعية.",
            "The Ministry: the Ministry of Human Resources and Social Development."),
        Own(PolicySection.Definitions, null, "003:17", "الجمعية: جمعية حرفة الأهلية.", "The association: Herfah Association."),
        Own(PolicySection.Definitions, null, "003:19",
            "السياسات: هذه السياسات الخاصة بتنظيم العلاقات مع أصحاب المصالح.",
            "The policies: these policies, which govern relations with stakeholders."),
        Own(PolicySection.Definitions, Gov7, "003:21-27",
            "أصحاب المصالح: كل من له مصلحة مع الجمعية، وهم المستفيدون، والعاملون في الجمعية، والعملاء والموردون، والجهات الحكومية والأهلية، والقطاع الخاص.",
            "Stakeholders: all who have an interest in the association, namely beneficiaries, its own workers, clients and suppliers, government and civil bodies, and the private sector."),

        ObjectiveClauses.ExcellentService.At("003:31"),

        ObjectiveClauses.EasyProcedures.At("003:35"),
        ObjectiveClauses.ElectronicMeansForTheClient.At("003:36"),
        ObjectiveClauses.InformationAndAnswers.At("003:40"),
        ObjectiveClauses.ServiceWhereTheyAre.At("003:41"),
        ObjectiveClauses.MeasuringSatisfaction.At("003:42"),
        ObjectiveClauses.Trust.At("003:43"),
        ObjectiveClauses.Misconceptions.At("003:47"),
        ObjectiveClauses.PositiveImpressions.At("003:48"),
        ObjectiveClauses.RatingIsARight.At("003:49"),
        ObjectiveClauses.CultureOfQuality.At("003:50"),
        ObjectiveClauses.NewTechniques.At("003:51"),

        ChannelClauses.Interview.At("003:55"),
        ChannelClauses.Telephone.At("003:56"),
        ChannelClauses.Email.At("003:57"),
        ChannelClauses.SocialMedia.At("003:58"),
        ChannelClauses.LettersAndFax.At("003:59"),
        ChannelClauses.Website.At("003:60"),

        ToolClauses.BasicRegulation.At("003:64"),
        ToolClauses.BeneficiariesRegulation.At("003:65"),

        StepClauses.Reception.At("003:69"),
        StepClauses.Verification.At("003:73"),
        StepClauses.ResearcherReferral.At("003:74"),
        StepClauses.ReferralByTelephone.At("003:74"),
        StepClauses.SignedDeclaration.At("003:75"),
        StepClauses.ReplyAfterAMonth.At("003:76-77"),
        Own(PolicySection.Steps, Stp8, "003:79",
            "الغاية من هذه الخطوات تنفيذ إجراءات مترابطة لأداء عملية تقدّمها الجمعية إلى المستفيدين، لها مُخرج رئيسي واحد معروف ومحدد.",
            "The purpose of these steps is to carry out linked procedures that perform a process which the association offers to beneficiaries, with one main outcome, known and defined."),

        .. HerfahStakeholderClauses.All,
        .. HerfahServiceCentreClauses.All,
    ];
}
