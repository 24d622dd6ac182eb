using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>Arabic first. Only the language of texts changes; numbers and dates are always read and written the invariant way.</summary>
public static class PortalLocalisation
{
    public static CultureInfo Arabic { get; } = CultureInfo.GetCultureInfo("ar");
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static IServiceCollection AddPortalLocalisation(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<DateWords>();
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            // Under ar-SA .NET reads and prints dates in Umm al-Qura and refuses "1.5".
            options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, Arabic);
            options.SupportedCultures = [CultureInfo.InvariantCulture];
            options.SupportedUICultures = [Arabic, English];
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }

    /// <summary>First in the pipeline: everything after it, error pages too, speaks the reader's language.</summary>
    public static IApplicationBuilder UsePortalLocalisation(this IApplicationBuilder app)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = Arabic;
        return app.UseMiddleware<LanguageChoice>().UseRequestLocalization();
    }
}
