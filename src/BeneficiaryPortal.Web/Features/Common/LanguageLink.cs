using BeneficiaryPortal.Web.Localisation;
using Microsoft.AspNetCore.Diagnostics;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>The same page in the other language; on an error page, the page that was asked for.</summary>
public static class LanguageLink
{
    public static string From(HttpContext context, string language)
    {
        var request = context.Request;
        return context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? LanguageChoice.Link(new PathString(asked.OriginalPathBase).Add(asked.OriginalPath), QueryOf(asked), language)
            : LanguageChoice.Link(request.PathBase + request.Path, request.Query, language);
    }

    private static QueryCollection QueryOf(IStatusCodeReExecuteFeature asked) =>
        new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked.OriginalQueryString));
}
