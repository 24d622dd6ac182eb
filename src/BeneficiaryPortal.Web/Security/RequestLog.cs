using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Routing;

namespace BeneficiaryPortal.Web.Security;

/// <summary>One line a request: the route as it is written in the code, never the address or anything typed.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    private const string Item = "first-endpoint";
    private const string Unknown = "(none)";

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (Exception)
        {
            Write(context, StatusCodes.Status500InternalServerError, started);
            throw;
        }

        Write(context, context.Response.StatusCode, started);
    }

    /// <summary>Error pages run another endpoint; the line names the one that was asked for.</summary>
    public static void Remember(HttpContext context) => context.Items.TryAdd(Item, context.GetEndpoint());

    private void Write(HttpContext context, int status, long started)
    {
        var route = (context.Items[Item] as RouteEndpoint)?.RoutePattern.RawText ?? Unknown;
        logger.Log(
            LevelFor(route, status),
            "{Method} {Route} {Status} in {Elapsed:0} ms, user {UserId}, trace {RequestTrace}",
            KnownMethod(context.Request.Method),
            route,
            status,
            Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-",
            Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);
    }

    private static LogLevel LevelFor(string route, int status) => status switch
    {
        >= 500 => LogLevel.Error,
        < 400 when route == Unknown || route.StartsWith("health", StringComparison.Ordinal) || route.StartsWith("/health", StringComparison.Ordinal) => LogLevel.Debug,
        _ => LogLevel.Information,
    };

    // A method can be any word that somebody sends.
    private static string KnownMethod(string method) => HttpMethods.GetCanonicalizedValue(method) is "GET" or "POST" or "HEAD" or "OPTIONS" or "PUT" or "DELETE" or "PATCH" ? method : "(other)";
}
