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

    /// <summary>The kind of support, where there is nothing else to say.</summary>
    public static PortalForm FillKind(this PortalForm form) => form.Fill("Form.Kind", "representation");

    public static string CaseNumber(this PortalPage page) => page.Path.Split('/')[2];
}
