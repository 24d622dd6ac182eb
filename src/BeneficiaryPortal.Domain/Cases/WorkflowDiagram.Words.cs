using System.Collections.Frozen;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;

namespace BeneficiaryPortal.Domain.Cases;

public static partial class WorkflowDiagram
{
    /// <summary>The words of docs/glossary.md for the diagram; a test holds the two together.</summary>
    private static FrozenDictionary<Enum, (string English, string Arabic)> Words { get; } = new Dictionary<Enum, (string, string)>
    {
        [CaseState.Draft] = ("draft", "مسودة"),
        [CaseState.Submitted] = ("submitted", "قُدِّم"),
        [CaseState.UnderVerification] = ("under verification", "قيد المطابقة"),
        [CaseState.Returned] = ("returned for completion", "أُعيد للاستكمال"),
        [CaseState.WithResearcher] = ("with the researcher", "لدى الباحث الاجتماعي"),
        [CaseState.AwaitingDeclaration] = ("awaiting declaration", "بانتظار الإقرار"),
        [CaseState.Declared] = ("declared", "أُقرَّت البيانات"),
        [CaseState.UnderStudy] = ("under study", "قيد الدراسة"),
        [CaseState.AwaitingDecision] = ("awaiting decision", "بانتظار قرار اللجنة"),
        [CaseState.ReplyHeld] = ("reply held", "الرد محجوز حتى موعده"),
        [CaseState.Accepted] = ("accepted", "قُبل الطلب"),
        [CaseState.Refused] = ("not accepted", "لم يُقبل الطلب"),
        [CaseState.Registered] = ("registered", "مُسجَّل"),
        [CaseState.InService] = ("in service", "قيد تقديم الخدمة"),
        [CaseState.Closed] = ("closed", "مُغلق"),
        [CaseState.Withdrawn] = ("withdrawn", "سُحب الطلب"),
        [CaseState.Lapsed] = ("lapsed", "انقضت مهلته"),

        [CaseAction.Submit] = ("submit", "تقديم الطلب"),
        [CaseAction.TakeUp] = ("take up", "استلام الطلب للمطابقة"),
        [CaseAction.ReturnForCompletion] = ("return for completion", "إعادة للاستكمال"),
        [CaseAction.Resubmit] = ("resubmit", "تقديم بعد الاستكمال"),
        [CaseAction.ReferToResearcher] = ("refer to the researcher", "إحالة إلى الباحث الاجتماعي"),
        [CaseAction.AnswerReferral] = ("answer the referral", "الإجابة عن الإحالة"),
        [CaseAction.ConfirmVerification] = ("confirm the verification", "تأكيد المطابقة"),
        [CaseAction.SignDeclaration] = ("sign the declaration", "توقيع الإقرار"),
        [CaseAction.RecordPaperDeclaration] = ("record a paper declaration", "تسجيل إقرار ورقي"),
        [CaseAction.ReferToCommittee] = ("explain and refer to the committee", "التوضيح للمستفيد والرفع إلى اللجنة"),
        [CaseAction.RecordStudy] = ("record the study", "تسجيل الدراسة والتوصية"),
        [CaseAction.Decide] = ("decide", "اتخاذ القرار"),
        [CaseAction.ReleaseReply] = ("release the reply", "إرسال الرد"),
        [CaseAction.ReleaseReplyEarly] = ("release the reply early", "إرسال الرد قبل موعده"),
        [CaseAction.CompleteRegistration] = ("complete the registration", "استكمال إجراءات التسجيل"),
        [CaseAction.StartService] = ("start the service", "بدء تقديم الخدمة"),
        [CaseAction.RecordDelivery] = ("record a delivery", "تسجيل ما قُدِّم"),
        [CaseAction.CompleteService] = ("complete the service", "إتمام الخدمة"),
        [CaseAction.Close] = ("close", "إغلاق الطلب"),
        [CaseAction.Withdraw] = ("withdraw", "سحب الطلب"),
        [CaseAction.Lapse] = ("lapse", "انقضاء المهلة"),

        [Roles.Beneficiary] = ("beneficiary", "مستفيد"),
        [Roles.RelationsOfficer] = ("relations officer", "موظف علاقات المستفيدين"),
        [Roles.BranchRepresentative] = ("branch representative", "مندوب المكتب الفرعي"),
        [Roles.SocialResearcher] = ("social researcher", "الباحث الاجتماعي"),
        [Roles.CommitteeMember] = ("committee member", "عضو لجنة البحث"),
        [Roles.CommitteeChair] = ("committee chair", "رئيس لجنة البحث"),
        [Roles.GeneralDirector] = ("general director", "المدير العام"),
        [Roles.Portal] = ("the portal", "البوابة"),

        [PolicySteps.Reception] = ("reception", "استقبال المستفيد"),
        [PolicySteps.Verification] = ("verification", "المطابقة"),
        [PolicySteps.ResearcherReferral] = ("referral to the researcher", "الإحالة إلى الباحث الاجتماعي"),
        [PolicySteps.Declaration] = ("declaration", "إقرار صحة البيانات"),
        [PolicySteps.CommitteeReply] = ("reply of the committee", "رد اللجنة"),
        [PolicySteps.Registration] = ("registration", "استكمال التسجيل"),
        [PolicySteps.Delivery] = ("delivery", "تقديم الخدمة اللازمة"),

        [Duty.Verification] = ("verification", "المطابقة"),
        [Duty.Study] = ("study", "دراسة الطلب"),
        [Duty.Decision] = ("decision", "القرار"),

        [Verdict.Accept] = ("accept", "قبول"),
        [Verdict.Refuse] = ("refuse", "عدم قبول"),

        [CaseOutcome.ServiceDelivered] = ("service delivered", "قُدِّمت الخدمة"),
        [CaseOutcome.Accepted] = ("accepted", "قُبل الطلب"),
        [CaseOutcome.NotAccepted] = ("not accepted", "لم يُقبل"),
        [CaseOutcome.Withdrawn] = ("withdrawn", "سُحب الطلب"),
        [CaseOutcome.Lapsed] = ("lapsed", "انقضت مهلته"),
    }.ToFrozenDictionary();

    private static FrozenDictionary<ReferralManner, string> ReferralWords { get; } = new Dictionary<ReferralManner, string>
    {
        [ReferralManner.None] = "none",
        [ReferralManner.Open] = "in any manner",
        [ReferralManner.ByTelephoneWithLegalAspects] = "by telephone, the legal aspects explained too",
    }.ToFrozenDictionary();
}
