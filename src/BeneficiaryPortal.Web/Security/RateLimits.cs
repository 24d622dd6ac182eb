using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace BeneficiaryPortal.Web.Security;

/// <summary>How often one address may try the doors. Accounts have their own limit: see <see cref="SignInTries"/>.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string SignUp = "sign-up";

    internal static void AddRateLimits(this WebApplicationBuilder builder) => builder.Services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPerMinute(SignIn, builder.Configuration.GetValue("RateLimits:SignInPerMinute", 10));
        options.AddPerMinute(SignUp, builder.Configuration.GetValue("RateLimits:SignUpPerMinute", 10));
    });

    private static void AddPerMinute(this RateLimiterOptions options, string door, int permits) => options.AddPolicy(door, context =>
        RateLimitPartition.GetSlidingWindowLimiter(Caller(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    // One household or attacker owns a whole /64 of IPv6.
    private static string Caller(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } v6 => Convert.ToHexString(v6.GetAddressBytes().AsSpan(0, 8)),
        var v4 => v4.ToString(),
    };
}
