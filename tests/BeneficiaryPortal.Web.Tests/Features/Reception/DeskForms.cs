using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

internal static class DeskForms
{
    public const string Name = "عبد الرحمن بن أحمد آل سعيد";
    public const string NationalId = "1089999906";

    public static async Task<PortalPage> SearchAsync(this PortalClient officer, string query) =>
        await (await officer.GetAsync("/reception")).Form("/reception").Fill("Form.Query", query).SubmitAsync();

    public static PortalForm FillIdentity(this PortalForm form, string nationalId = NationalId, string name = Name) => form
        .Fill("Form.NationalId", nationalId).Fill("Form.FullName", name).Fill("Form.Mobile", "٠٥٥٩٨٧٦٥٤٣");

    public static PortalForm FillAnswers(this PortalForm form) => form
        .Fill("Form.BirthDate.Calendar", "Hijri").Fill("Form.BirthDate.Day", "٢٧").Fill("Form.BirthDate.Month", "7").Fill("Form.BirthDate.Year", "1405")
        .Fill("Form.City", "الدمام")
        .Fill("Form.HouseholdSize", "٥")
        .Fill("Form.MonthlyIncome", "٣٬٢٠٠")
        .Fill("Form.NeedTitle", "سداد إيجار متأخر")
        .Fill("Form.NeedDetails", "تأخرنا عن سداد الإيجار ثلاثة أشهر.");

    public static string CaseNumber(this PortalPage page) => page.Path.Split('/')[2];
}
