using static BeneficiaryPortal.Domain.Policies.Clauses.ClauseText;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class MoujClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } =
    [
        PreambleClauses.RelationsWithAllParties.At("001:17"),
        PreambleClauses.RightsAndDuties.At("001:17"),
        PreambleClauses.BeneficiariesComeFirst.At("001:19"),
        PreambleClauses.ReviewedAndCirculated.At("001:19"),

        ObjectiveClauses.ExcellentService.At("001:23"),
        ObjectiveClauses.ReachingOut.At("001:23"),

        ObjectiveClauses.EasyProcedures.At("001:27"),
        ObjectiveClauses.ElectronicMeans.At("001:29"),
        ObjectiveClauses.InformationAndAnswers.At("001:31"),
        ObjectiveClauses.ServiceWhereTheyAre.At("001:33"),
        ObjectiveClauses.MeasuringSatisfaction.At("001:35"),
        ObjectiveClauses.Trust.At("001:37-41"),
        ObjectiveClauses.Misconceptions.At("001:43"),
        ObjectiveClauses.PositiveImpressions.At("001:44"),
        ObjectiveClauses.RatingIsARightForBetterService.At("001:45"),
        ObjectiveClauses.CultureOfQuality.At("001:46"),
        ObjectiveClauses.ManagementTechniques.At("001:47"),

        ChannelClauses.Interview.At("001:51"),
        ChannelClauses.Telephone.At("001:52"),
        ChannelClauses.SocialMedia.At("001:53"),
        ChannelClauses.Letters.At("001:54"),
        ChannelClauses.HelpRequest.At("001:55"),
        ChannelClauses.Volunteering.At("001:56"),
        ChannelClauses.Website.At("001:57"),

        ToolClauses.BasicRegulation.At("001:61"),
        ToolClauses.SocialResearchRegulation.At("001:62"),
        ToolClauses.SupportPolicyGuide.At("001:63"),
        ToolClauses.SupportRequestForm.At("001:64"),

        StepClauses.Reception.At("001:68"),
        StepClauses.Verification.At("001:69"),
        StepClauses.SignedDeclaration.At("001:70"),
        StepClauses.ReplyAfterAMonth.At("001:71"),
        StepClauses.Registration.At("001:72"),
        StepClauses.Delivery.At("001:73"),

        Own(PolicySection.Approval, Obligations.Gov3, "001:77",
            "اعتمدها رئيس مجلس الإدارة.",
            "Approved by the chair of the board."),
    ];
}
