namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class QabasClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } =
    [
        PreambleClauses.RelationsWithAllParties.At("000:26"),
        PreambleClauses.RightsAndDuties.At("000:26"),
        PreambleClauses.BeneficiariesComeFirst.At("000:26"),
        PreambleClauses.ReviewedAndCirculated.At("000:26"),

        ObjectiveClauses.ExcellentService.At("000:30"),
        ObjectiveClauses.ReachingOut.At("000:30"),

        ObjectiveClauses.EasyProcedures.At("000:34"),
        ObjectiveClauses.ElectronicMeans.At("000:35"),
        ObjectiveClauses.InformationAndAnswers.At("000:36"),
        ObjectiveClauses.ServiceWhereTheyAre.At("000:37"),
        ObjectiveClauses.MeasuringSatisfaction.At("000:38"),
        ObjectiveClauses.Trust.At("000:39-40"),
        ObjectiveClauses.Misconceptions.At("000:41"),
        ObjectiveClauses.PositiveImpressions.At("000:42"),
        ObjectiveClauses.RatingIsARight.At("000:44"),
        ObjectiveClauses.CultureOfQuality.At("000:45"),
        ObjectiveClauses.ManagementTechniques.At("000:46"),

        ChannelClauses.Interview.At("000:50"),
        ChannelClauses.Telephone.At("000:51"),
        ChannelClauses.SocialMedia.At("000:52"),
        ChannelClauses.Letters.At("000:53"),
        ChannelClauses.HelpRequest.At("000:54"),
        ChannelClauses.Volunteering.At("000:55"),
        ChannelClauses.Website.At("000:56"),
        ChannelClauses.BranchRepresentatives.At("000:57"),

        ToolClauses.BasicRegulation.At("000:61"),
        ToolClauses.SocialResearchGuide.At("000:62"),
        ToolClauses.SupportPolicyGuide.At("000:63"),
        ToolClauses.SupportRequestForm.At("000:64"),

        StepClauses.Reception.At("000:68"),
        StepClauses.Verification.At("000:69"),
        StepClauses.ResearcherReferral.At("000:70-72"),
        StepClauses.SignedDeclaration.At("000:74"),
        StepClauses.ReplyAfterTwoWeeks.At("000:76"),
        StepClauses.Registration.At("000:78"),
        StepClauses.Delivery.At("000:80"),
    ];
}
