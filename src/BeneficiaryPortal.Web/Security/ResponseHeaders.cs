using System.Buffers.Text;
using System.Security.Cryptography;

namespace BeneficiaryPortal.Web.Security;

/// <summary>The security headers of every answer, error pages and files too. They are set last, when nothing can clear them any more.</summary>
internal sealed class ResponseHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private readonly bool _isDevelopment = environment.IsDevelopment();

    public Task InvokeAsync(HttpContext context)
    {
        CspNonce.Draw(context);
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Items.ContainsKey(ForeignContent.Item) ? ForeignContent.Policy : ContentPolicy(CspNonce.Of(context));
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers.Remove("Server");
        if (context.Request.IsHttps && !_isDevelopment)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (IsForOnePersonsEyes(context))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    // Only files carry an entity tag; whatever a page says is made anew for each reader.
    private static bool IsForOnePersonsEyes(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true || context.Response.Headers.ETag.Count == 0;

    private static string ContentPolicy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}

/// <summary>An answer that is what somebody sent: it may do nothing but be looked at.</summary>
public static class ForeignContent
{
    internal const string Item = "foreign-content";
    internal const string Policy = "sandbox; default-src 'none'; img-src 'self'; style-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    public static void Mark(HttpContext context) => context.Items[Item] = true;
}

/// <summary>What a script of ours must carry in this one answer.</summary>
public static class CspNonce
{
    public const string Item = "csp-nonce";

    public static string Of(HttpContext context) => (string)context.Items[Item]!;

    internal static void Draw(HttpContext context) => context.Items[Item] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
}
