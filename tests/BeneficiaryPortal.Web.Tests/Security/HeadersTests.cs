using System.Net;
using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed partial class HeadersTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Every_answer_carries_them_whatever_it_is()
    {
        using var visitor = portal.Visitor();
        using var admin = await portal.SignedInAsync("admin");
        string[] others = ["/no-such-page", "/css/portal.css", "/icon.svg", "/js/portal.js", "/errors/500", "/sign-out"];
        foreach (var path in Gets().Concat(others))
        {
            AssertGuarded(await visitor.Http.GetAsync(new Uri(path, UriKind.Relative)), path);
            AssertGuarded(await admin.Http.GetAsync(new Uri(path, UriKind.Relative)), path);
        }

        AssertGuarded(await visitor.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), content: null), "a refused form");
    }

    [Fact]
    public async Task The_nonce_is_new_in_every_answer_and_the_pages_scripts_carry_it()
    {
        using var visitor = portal.Visitor();
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10; i++)
        {
            var page = await visitor.GetAsync(i % 2 == 0 ? "/sign-in" : "/no-such-page");
            var nonce = Nonce().Match(Policy(page.Response)).Groups["nonce"].Value;
            Assert.True(nonce.Length >= 22 && nonces.Add(nonce));
            var scripts = page.Document.QuerySelectorAll("script");
            Assert.NotEmpty(scripts);
            Assert.All(scripts, script => Assert.Equal(nonce, script.GetAttribute("nonce")));
        }
    }

    [Fact]
    public async Task Nothing_inline_and_nobody_else_is_allowed()
    {
        using var visitor = portal.Visitor();
        var policy = Policy((await visitor.GetAsync("/")).Response);
        Assert.Equal(
            "default-src 'none'; script-src NONCE; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            Nonce().Replace(policy, "NONCE"));
    }

    [Fact]
    public async Task What_somebody_signed_in_sees_is_kept_by_no_cache()
    {
        using var person = await portal.SignedInAsync("officer");
        foreach (var path in Gets())
        {
            var answer = await person.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl is { NoStore: true }, path);
        }
    }

    [Fact]
    public async Task Files_may_be_kept()
    {
        using var visitor = portal.Visitor();
        var style = await visitor.Http.GetAsync(new Uri("/css/portal.css", UriKind.Relative));
        Assert.NotEqual(true, style.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public void The_server_does_not_say_what_it_is() => Assert.False(portal.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.AddServerHeader);

    private IEnumerable<string> Gets() => portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is null or { HttpMethods: ["GET", ..] })
        .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "1"))
        .Where(path => path != "/errors/1");

    private static void AssertGuarded(HttpResponseMessage answer, string path)
    {
        Assert.Contains("'nonce-", Policy(answer), StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["X-Content-Type-Options"] = "nosniff",
            ["X-Frame-Options"] = "DENY",
            ["Referrer-Policy"] = "same-origin",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
        };
        foreach (var (name, value) in headers)
        {
            Assert.True(answer.Headers.TryGetValues(name, out var given) && given.Single() == value, $"{path}: {name}");
        }

        Assert.True(answer.Headers.Contains("Permissions-Policy"), path);
        Assert.False(answer.Headers.Contains("Server"), path);
        Assert.Equal(TimeSpan.FromDays(365), TimeSpan.FromSeconds(int.Parse(Age().Match(answer.Headers.GetValues("Strict-Transport-Security").Single()).Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    [GeneratedRegex("'nonce-(?<nonce>[A-Za-z0-9_-]+)'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Nonce();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Age();
}
