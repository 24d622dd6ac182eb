using System.Text.Encodings.Web;
using System.Text.Unicode;
using BeneficiaryPortal.Web.Features.Common.Answers;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>Pages as this portal writes them: by feature, in two languages, validated by the server.</summary>
public static class PortalPages
{
    public static WebApplicationBuilder AddPortalPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddPortalPages();
        return builder;
    }

    public static IServiceCollection AddPortalPages(this IServiceCollection services)
    {
        services.AddPortalLocalisation().AddPortalValidation();
        services.AddSingleton<IConfigureOptions<MvcOptions>, ReadSectionForms>();
        services.AddSingleton<PageSeal>();
        services.AddSingleton<KeptForms>();
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<NoteAntiforgeryRefusal>();
                options.Filters.Add<RefusedMoves>();
            })
            .AddCookieTempDataProvider(options =>
            {
                options.Cookie.IsEssential = true;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            });
        services.Configure<MvcViewOptions>(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Common/{0}.cshtml");
        });

        // Without this Razor writes Arabic as numeric entities: three times the bytes, and unreadable source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }
}
