using System.Security.Claims;
using System.Text;
using BeneficiaryPortal.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>A form that was sent in vain: where to, and every field but its token, which tells whose page it was.</summary>
public sealed record KeptForm(string Path, string Token, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public IReadOnlyList<string> Texts => TypedTexts.Among(Fields);
}

/// <summary>
/// Carries a form over a sign-in, sealed, in the page itself: the portal remembers nothing of people who are not signed in.
/// It opens for half an hour, and only for the person whose page it was.
/// </summary>
public sealed class KeptForms(PageSeal seals, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> tokens)
{
    public const int MostBytes = 100_000;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <param name="request">The form as it was sent.</param>
    /// <param name="path">Where it was sent to.</param>
    /// <param name="ct">The request's.</param>
    /// <returns>Null for what cannot be sent again unseen: passwords, codes, files, too much.</returns>
    public async Task<string?> SealAsync(HttpRequest request, string path, CancellationToken ct)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        var form = await TypedTexts.ReadAsync(request, ct);
        var token = form[tokens.Value.FormFieldName].ToString();
        var fields = form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))
            .ToList();
        return token.Length == 0 || form.Files.Count > 0 || fields.Exists(field => TypedTexts.IsSecret(field.Key)) || BytesOf(fields) > MostBytes
            ? null
            : seals.Seal(new KeptForm(path, token, fields), Life);
    }

    /// <returns>Null when there is none, it is too old or somebody changed it.</returns>
    public KeptForm? Open(string? seal) => seals.Open<KeptForm>(seal);

    /// <summary>Whether the page that the form stood on was made for this person, in this browser: its token says so.</summary>
    public Task<bool> IsOfAsync(KeptForm kept, HttpContext context, ClaimsPrincipal person)
    {
        // A request of its own: the framework remembers the token that it has checked, and would not read another.
        var asked = new DefaultHttpContext { RequestServices = context.RequestServices, User = person };
        asked.Request.Method = HttpMethods.Post;
        asked.Request.Scheme = context.Request.Scheme;
        asked.Request.Headers.Cookie = context.Request.Headers.Cookie;
        asked.Request.Headers[tokens.Value.HeaderName!] = kept.Token;
        return antiforgery.IsRequestValidAsync(asked);
    }

    private static int BytesOf(List<KeyValuePair<string, string>> fields) =>
        fields.Sum(field => Encoding.UTF8.GetByteCount(field.Key) + Encoding.UTF8.GetByteCount(field.Value));
}

/// <summary>The page for whoever sent a form after the session had ended: they sign in where they are, and the form waits.</summary>
public sealed record SignedOutPage(StatusPage Status, string? Kept)
{
    public SignInAgain Form { get; } = new();
}

/// <summary>The fields of the sign-in form, empty.</summary>
public sealed class SignInAgain
{
    public string Identifier { get; set; } = "";

    [System.ComponentModel.DataAnnotations.DataType(System.ComponentModel.DataAnnotations.DataType.Password)]
    public string Password { get; set; } = "";
}
