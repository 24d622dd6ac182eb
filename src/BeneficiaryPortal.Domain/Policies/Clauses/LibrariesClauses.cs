using static BeneficiaryPortal.Domain.Policies.Clauses.ClauseText;

namespace BeneficiaryPortal.Domain.Policies.Clauses;

internal static class LibrariesClauses
{
    public static IReadOnlyList<PolicyClause> All { get; } =
    [
        PreambleClauses.RelationsWithAllParties.At("004:19"),
        PreambleClauses.RightsAndDuties.At("004:19"),
        PreambleClauses.BeneficiariesComeFirst.At("004:20"),
        PreambleClauses.ReviewedAndCirculated.At("004:20"),

        ObjectiveClauses.ExcellentService.At("004:24"),
        ObjectiveClauses.ReachingOut.At("004:24"),

        ObjectiveClauses.EasyProcedures.At("004:28"),
        ObjectiveClauses.ElectronicMeans.At("004:29"),
        ObjectiveClauses.InformationAndAnswers.At("004:30"),
        ObjectiveClauses.ServiceWhereTheyAre.At("004:31"),
        ObjectiveClauses.MeasuringSatisfaction.At("004:32"),
        ObjectiveClauses.Trust.At("004:33"),
        ObjectiveClauses.Misconceptions.At("004:34"),
        ObjectiveClauses.PositiveImpressions.At("004:35"),
        ObjectiveClauses.RatingIsARight.At("004:36"),
        ObjectiveClauses.CultureOfQuality.At("004:37"),
        ObjectiveClauses.ManagementTechniques.At("004:39"),

        ChannelClauses.Interview.At("004:43"),
        ChannelClauses.Telephone.At("004:45"),
        ChannelClauses.SocialMedia.At("004:47"),
        ChannelClauses.Letters.At("004:49"),
        ChannelClauses.HelpRequest.At("004:51"),
        ChannelClauses.Volunteering.At("004:53"),
        ChannelClauses.Website.At("004:55"),
        ChannelClauses.BranchRepresentatives.At("004:57"),

        ToolClauses.BasicRegulation.At("004:61"),
        ToolClauses.SocialResearchGuide.At("004:63"),
        ToolClauses.SupportPolicyGuide.At("004:65"),
        ToolClauses.SupportRequestForm.At("004:67"),

        StepClauses.Reception.At("004:71"),
        StepClauses.Verification.At("004:73"),
        StepClauses.ResearcherReferral.At("004:75"),
        StepClauses.DirectedDeclaration.At("004:77"),
        StepClauses.ReplyAfterTwoWeeks.At("004:79"),
        StepClauses.Registration.At("004:81"),
        StepClauses.Delivery.At("004:83"),

        Own(PolicySection.Approval, Obligations.Gov5, "004:87-88",
            "اعتمدها مجلس إدارة الجمعية في اجتماعه الأول من دورته الثالثة، بتاريخ 8 صفر 1445هـ، وتحل هذه السياسة محل جميع السياسات الموضوعة سابقًا.",
            "Approved by the board of the association at the first meeting of its third term, on 8 Safar 1445 AH; this policy supersedes every policy laid down before."),
    ];
}
