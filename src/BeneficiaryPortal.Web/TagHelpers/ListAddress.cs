using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BeneficiaryPortal.Web.TagHelpers;

/// <summary>The address of the list being read, with one thing changed. Any change but paging begins at the first page.</summary>
internal static class ListAddress
{
    private static readonly string[] Paging = ["after", "before"];

    /// <summary>An address of the portal as pages write it, <c>~/policy</c>.</summary>
    public static string Resolve(ViewContext context, string href) =>
        href.StartsWith("~/", StringComparison.Ordinal) ? context.HttpContext.Request.PathBase + href[1..] : href;

    public static string With(HttpRequest request, params (string Key, string Value)[] changes) =>
        Build(request, pair => !changes.Any(change => Same(change.Key, pair.Key)), changes);

    public static string Without(HttpRequest request, string key, string? value) =>
        Build(request, pair => !Same(pair.Key, key) || (value is not null && !Same(pair.Value, value)), []);

    private static string Build(HttpRequest request, Func<KeyValuePair<string, string>, bool> keep, (string Key, string Value)[] changes)
    {
        var kept = request.Query
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))
            .Where(pair => pair.Value.Length > 0 && !Paging.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
            .Where(keep);
        var query = new QueryBuilder(kept.Concat(changes.Select(change => KeyValuePair.Create(change.Key, change.Value))));
        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
