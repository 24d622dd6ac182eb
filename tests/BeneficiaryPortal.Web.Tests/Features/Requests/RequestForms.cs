using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Requests;

internal static class RequestForms
{
    public const string Details = "تأخرنا عن سداد الإيجار.\nونحتاج إلى المساعدة.";

    /// <summary>The answers of a household in Riyadh, typed in three scripts.</summary>
    public static PortalForm FillAnswers(this PortalForm form) => form
        .Fill("Form.BirthDate.Calendar", "Hijri").Fill("Form.BirthDate.Day", "٢٧").Fill("Form.BirthDate.Month", "7").Fill("Form.BirthDate.Year", "1405")
        .Fill("Form.City", "الرياض")
        .Fill("Form.HouseholdSize", "۵")
        .Fill("Form.MonthlyIncome", "٣٬٢٠٠")
        .Fill("Form.NeedTitle", "سداد إيجار متأخر")
        .Fill("Form.NeedDetails", Details);
}
