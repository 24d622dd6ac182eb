using System.Net;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class DoorTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task In_development_any_browser_signs_in_over_plain_http()
    {
        await using var development = In("Development");
        using var person = await new PortalClient(development, "http://localhost").SignInAsync("officer");
        Assert.Equal("/account", (await person.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task In_production_the_cookies_are_bound_to_this_host_and_to_TLS()
    {
        await using var production = In("Production");
        using var http = production.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
        var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-portal", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.Ordinal);
            Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
            Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
        });

        using var person = await new PortalClient(production).SignInAsync("officer");
        Assert.Equal("/account", (await person.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task In_production_plain_http_is_sent_to_TLS_and_only_health_answers()
    {
        await using var production = In("Production", ("https_port", "443"));
        using var http = production.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost"), AllowAutoRedirect = false });
        var answer = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal("https://localhost/sign-in", answer.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task A_form_on_another_site_is_refused_even_with_its_token(string from, HttpStatusCode status)
    {
        using var person = await portal.SignedInAsync("officer");
        var form = (await person.GetAsync("/account/contact")).Form("/account/contact").Fill("Form.Email", "majed@example.com");
        person.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);
        Assert.Equal(status, (await form.SubmitAsync()).Status);
    }

    [Fact]
    public async Task The_sign_in_form_needs_its_token_too()
    {
        using var visitor = portal.Visitor();
        var form = (await visitor.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", "officer").Fill("Form.Password", DemoAccounts.Password);
        var answer = await visitor.PostAsync(form.Target, form.Fields().Where(field => field.Key != "__RequestVerificationToken"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task After_ten_tries_in_a_minute_one_address_waits()
    {
        await using var strict = portal.WithWebHostBuilder(host => host.UseSetting("RateLimits:SignInPerMinute", "10"));
        using var visitor = new PortalClient(strict);
        var form = (await visitor.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", "nobody.here").Fill("Form.Password", "wrong-password-1");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        }

        var answer = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("انتظر", answer.Title, StringComparison.Ordinal);
        Assert.NotNull(answer.Response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
    }

    [Fact]
    public async Task Accounts_are_not_opened_by_the_dozen_from_one_address()
    {
        await using var strict = portal.WithWebHostBuilder(host => host.UseSetting("RateLimits:SignUpPerMinute", "2"));
        using var visitor = new PortalClient(strict);
        var form = (await visitor.GetAsync("/sign-up")).Form("/sign-up");

        Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await form.SubmitAsync()).Status);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8", HttpStatusCode.OK)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8::1", "2001:db8::2", HttpStatusCode.TooManyRequests)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", HttpStatusCode.OK)]
    public async Task One_household_does_not_use_up_the_tries_of_another(string first, string second, HttpStatusCode status)
    {
        var address = first;
        await using var strict = portal.WithWebHostBuilder(host =>
        {
            host.UseSetting("RateLimits:SignInPerMinute", "1");
            host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Connection(() => address, _ => { })));
        });
        using var visitor = new PortalClient(strict);
        var form = (await visitor.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", "nobody.here").Fill("Form.Password", "wrong-password-1");
        Assert.Equal(HttpStatusCode.OK, (await form.SubmitAsync()).Status);

        address = second;
        Assert.Equal(status, (await form.SubmitAsync()).Status);
    }

    [Theory]
    [InlineData("10.0.0.5", "https")]
    [InlineData("10.0.0.6", "http")]
    public async Task Only_a_known_proxy_says_how_the_browser_came(string proxy, string scheme)
    {
        var seen = "";
        await using var behind = portal.WithWebHostBuilder(host =>
        {
            host.UseSetting("Proxies:Known:0", "10.0.0.5");
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<IStartupFilter>(new Connection(() => proxy, started => seen = started));
            });
        });
        using var http = behind.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost") });
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal($"{scheme} {(scheme == "https" ? "192.0.2.7" : proxy)}", seen);
    }

    [Fact]
    public async Task Where_no_proxy_is_known_nobody_speaks_for_others()
    {
        var seen = "";
        await using var bare = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddSingleton<IStartupFilter>(new Connection(() => "127.0.0.1", started => seen = started))));
        using var http = bare.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("http://localhost") });
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal("http 127.0.0.1", seen);
    }

    private WebApplicationFactory<Program> In(string environment, params (string Key, string Value)[] settings) => portal.WithWebHostBuilder(host =>
    {
        host.UseEnvironment(environment);
        host.UseSetting("Portal:DemoData", "false");
        foreach (var (key, value) in settings)
        {
            host.UseSetting(key, value);
        }
    });

    /// <summary>Comes from an address, and tells as what the pages saw the request.</summary>
    private sealed class Connection(Func<string> address, Action<string> seen) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address());
                await rest(context);
                seen($"{context.Request.Scheme} {context.Connection.RemoteIpAddress}");
            });
            next(app);
        };
    }
}
