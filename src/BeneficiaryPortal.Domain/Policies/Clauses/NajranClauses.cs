using static BeneficiaryPortal.Domain.Policies.Clauses.ClauseText;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class NajranClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } =
    [
        PreambleClauses.RelationsWithAllParties.At("002:33"),
        PreambleClauses.RightsAndDuties.At("002:33"),
        PreambleClauses.BeneficiariesComeFirst.At("002:35"),
        PreambleClauses.ReviewedAndStrengthened.At("002:35"),

        ObjectiveClauses.ExcellentService.At("002:39"),
        ObjectiveClauses.ReachingOut.At("002:39"),

        ObjectiveClauses.EasyProcedures.At("002:43"),
        ObjectiveClauses.ElectronicMeans.At("002:44"),
        ObjectiveClauses.InformationAndAnswers.At("002:53"),
        ObjectiveClauses.ServiceWhereTheyAre.At("002:55"),
        ObjectiveClauses.MeasuringSatisfaction.At("002:56"),
        ObjectiveClauses.Trust.At("002:58-60"),
        ObjectiveClauses.Misconceptions.At("002:62"),
        ObjectiveClauses.PositiveImpressions.At("002:63"),
        ObjectiveClauses.RatingIsARight.At("002:64"),
        ObjectiveClauses.CultureOfQuality.At("002:65"),
        ObjectiveClauses.ManagementTechniques.At("002:74"),

        ChannelClauses.Interview.At("002:78"),
        ChannelClauses.Telephone.At("002:79"),
        ChannelClauses.SocialMedia.At("002:80"),
        ChannelClauses.Letters.At("002:81"),
        ChannelClauses.HelpRequest.At("002:82"),
        ChannelClauses.Volunteering.At("002:83"),
        ChannelClauses.Website.At("002:84"),
        ChannelClauses.BranchRepresentatives.At("002:85"),

        ToolClauses.BasicRegulation.At("002:89"),
        ToolClauses.SocialResearchGuide.At("002:90"),
        ToolClauses.SupportPolicyGuide.At("002:91"),
        ToolClauses.SupportRequestForm.At("002:92"),

        StepClauses.Reception.At("002:105"),
        StepClauses.Verification.At("002:106"),
        StepClauses.ResearcherReferral.At("002:107"),
        StepClauses.DirectedDeclaration.At("002:108"),
        StepClauses.ReplyAfterTwoWeeks.At("002:109"),
        StepClauses.Registration.At("002:110"),
        StepClauses.Delivery.At("002:111"),

        Own(PolicySection.Approval, Obligations.Gov4, "002:120-123",
            "اعتمدها مجلس إدارة الجمعية في جلسته الثانية المنعقدة بتاريخ 8 ربيع الآخر 1444هـ، الموافق 2 نوفمبر 2022م.",
            "Approved by the board of the association at its second meeting, held on 8 Rabi al-Akhir 1444 AH, 2 November 2022."),
    ];
}
