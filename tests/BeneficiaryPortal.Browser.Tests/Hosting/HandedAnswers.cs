using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>
/// Answers that one browser got, handed to another at the same address. The portal itself gives them once more: answers that Playwright gives
/// turn a browser's cache off, and to fetch style, script and letters for each page cost as much as to look at it.
/// </summary>
internal sealed class HandedAnswers : IStartupFilter
{
    private const string Header = "portal-handed-to";

    private readonly ConcurrentDictionary<string, Handed> _answers = new(StringComparer.Ordinal);

    private sealed record Handed(string PathAndQuery, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);

    /// <summary>A browser that can be handed answers under this name.</summary>
    public static Task MayBeHandedAsync(IBrowserContext browser, string name) => browser.SetExtraHTTPHeadersAsync([new(Header, name)]);

    /// <summary>The next page at this address is this answer.</summary>
    public async Task HandAsync(string name, IResponse answer)
    {
        var headers = (await answer.AllHeadersAsync()).Where(header => header.Key is "content-type" or "content-security-policy");
        _answers[name] = new(new Uri(answer.Url).PathAndQuery, answer.Status, headers.ToDictionary(StringComparer.Ordinal), await answer.BodyAsync());
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AnswerAsync);
        next(app);
    };

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[Header] is [{ } name] && _answers.TryGetValue(name, out var answer) && answer.PathAndQuery == context.Request.Path.ToUriComponent() + context.Request.QueryString)
        {
            context.Response.StatusCode = answer.Status;
            foreach (var (header, value) in answer.Headers)
            {
                context.Response.Headers[header] = value;
            }

            await context.Response.Body.WriteAsync(answer.Body);
            return;
        }

        await next(context);
    }
}
