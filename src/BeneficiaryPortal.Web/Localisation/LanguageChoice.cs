using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Localization;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>The language link of any page: <c>?lang=en</c> keeps the choice in a cookie and returns to the same address without it.</summary>
public sealed class LanguageChoice(RequestDelegate next, TimeProvider clock)
{
    public const string Parameter = "lang";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Query.TryGetValue(Parameter, out var asked))
        {
            return next(context);
        }

        var language = asked == "en" ? PortalLocalisation.English : PortalLocalisation.Arabic;
        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
            new CookieOptions
            {
                Expires = clock.GetUtcNow().AddYears(1),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = request.IsHttps,
            });
        context.Response.Redirect(Address(request.PathBase + request.Path, Without(request.Query)));
        return Task.CompletedTask;
    }

    /// <summary>The address of this page in another language.</summary>
    public static string Link(PathString path, IQueryCollection query, string language) =>
        Address(path, Without(query).Add(Parameter, language));

    private static QueryString Without(IQueryCollection query) =>
        new QueryBuilder(query.Where(pair => !string.Equals(pair.Key, Parameter, StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))).ToQueryString();

    // "//elsewhere.example" is a path to the server and another host to the browser.
    private static string Address(PathString path, QueryString query) =>
        "/" + path.ToUriComponent().TrimStart('/', '\\') + query.ToUriComponent();
}
