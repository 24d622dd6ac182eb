using System.Data.Common;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class SessionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_cookie_that_was_signed_out_is_refused()
    {
        using var person = await portal.SignedInAsync("officer");
        using var thief = portal.Visitor();
        thief.Http.DefaultRequestHeaders.Add("Cookie", await CookieOfAsync(portal, "officer"));
        Assert.Equal("/account", (await thief.GetAsync("/account")).Path);

        using var twin = portal.Visitor();
        var (cookie, form) = await SignInByHandAsync(portal, "officer");
        twin.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal("/account", (await twin.GetAsync("/account")).Path);
        await form();
        Assert.Equal("/sign-in", (await twin.GetAsync("/account")).Path);
    }

    [Theory]
    [InlineData("researcher", 15)]
    [InlineData("1058529940", 60)]
    public async Task A_session_ends_when_nothing_is_done(string identifier, int minutes)
    {
        using var person = await portal.SignedInAsync(identifier);
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        Assert.Equal("/account", (await person.GetAsync("/account")).Path);
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        Assert.Equal("/account", (await person.GetAsync("/account")).Path);

        portal.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1));
        var door = await person.GetAsync("/account");
        Assert.Equal("/sign-in", door.Path);
        Assert.Contains("انتهت جلستك", door.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_session_outlives_a_working_day()
    {
        using var person = await portal.SignedInAsync("director");
        for (var i = 0; i < 48; i++)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(10));
            if (i < 47)
            {
                Assert.Equal("/account", (await person.GetAsync("/account")).Path);
            }
        }

        Assert.Equal("/sign-in", (await person.GetAsync("/account")).Path);
    }

    [Fact]
    public async Task A_session_that_outlived_the_closing_of_its_account_opens_nothing()
    {
        using var person = await portal.SignedInAsync("admin");
        await CloseAsync(portal.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("/sign-in", (await person.GetAsync("/account")).Path);
        await CloseAsync(closedAt: null);

        Task CloseAsync(DateTime? closedAt) =>
            portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "admin").ExecuteUpdateAsync(row => row.SetProperty(u => u.ClosedAt, closedAt)));
    }

    [Fact]
    public async Task Expired_sessions_are_forgotten_by_the_next_sign_in()
    {
        using var person = await portal.SignedInAsync("member");
        portal.Clock.Advance(TimeSpan.FromHours(1.5));
        using var other = await portal.SignedInAsync("chair");
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(0, await portal.WithDbAsync(db => db.Sessions.CountAsync(s => s.ExpiresAt <= now)));
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_keeps_what_was_typed()
    {
        using var person = await portal.SignedInAsync("branch");
        var form = (await person.GetAsync("/account/contact")).Form("/account/contact");
        portal.Clock.Advance(TimeSpan.FromMinutes(20));
        var answer = await form.Fill("Form.Email", "some words typed").SubmitAsync();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains("some words typed", answer.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_sessions_opens_no_door()
    {
        using var person = await portal.SignedInAsync("manager");
        var stored = await portal.WithDbAsync(db => db.Sessions.Join(db.Users.Where(u => u.UserName == "manager"), s => s.UserId, u => u.Id, (s, _) => s).FirstAsync());
        Assert.DoesNotContain("manager", System.Text.Encoding.UTF8.GetString(stored.Ticket), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await portal.WithServiceAsync<SessionStore, object?>(async sessions => await sessions.RetrieveAsync(stored.Key)));
    }

    [Fact]
    public async Task Who_asks_costs_one_command_a_request()
    {
        var commands = new CommandLog();
        await using var counted = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<PostgreSqlPortalDb>(options => options.AddInterceptors(commands))));
        using var person = await new PortalClient(counted).SignInAsync("officer");
        await person.GetAsync("/account/password");
        commands.Texts.Clear();

        await person.GetAsync("/account/password");
        Assert.Contains("\"Sessions\"", Assert.Single(commands.Texts), StringComparison.Ordinal);

        commands.Texts.Clear();
        await person.GetAsync("/css/portal.css");
        Assert.Empty(commands.Texts);
    }

    [Fact]
    public async Task A_cookie_of_one_node_is_good_on_another()
    {
        await using var other = portal.WithWebHostBuilder(_ => { });
        using var person = await portal.SignedInAsync("officer2");
        using var elsewhere = new PortalClient(other);
        elsewhere.Http.DefaultRequestHeaders.Add("Cookie", (await SignInByHandAsync(portal, "officer2")).Cookie);
        Assert.Equal("/account", (await elsewhere.GetAsync("/account")).Path);
    }

    private static async Task<string> CookieOfAsync(WebApplicationFactory<Program> portal, string identifier) => (await SignInByHandAsync(portal, identifier)).Cookie;

    /// <summary>As a thief sees it: the bare cookie, and the way its owner signs out.</summary>
    private static async Task<(string Cookie, Func<Task> SignOutAsync)> SignInByHandAsync(WebApplicationFactory<Program> portal, string identifier)
    {
        var owner = new PortalClient(portal);
        var form = (await owner.GetAsync("/sign-in")).FormWith("input[type=password]").Fill("Form.Identifier", identifier).Fill("Form.Password", Demo.DemoAccounts.Password);
        using var bare = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        var page = await bare.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var formCookie = page.Headers.GetValues("Set-Cookie").First(cookie => cookie.StartsWith("__Host-portal-form", StringComparison.Ordinal)).Split(';')[0];
        var token = (await PortalPage.OfAsync(owner, page)).FormWith("input[type=password]").Fields().Where(field => field.Key == "__RequestVerificationToken");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(form.Fields().Where(field => field.Key != "__RequestVerificationToken").Concat(token)),
            Headers = { { "Cookie", formCookie } },
        };
        var answer = await bare.SendAsync(request);
        var cookie = answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("__Host-portal=", StringComparison.Ordinal)).Split(';')[0];
        return (cookie, async () =>
        {
            using var leaving = new PortalClient(portal);
            leaving.Http.DefaultRequestHeaders.Add("Cookie", cookie);
            var account = await leaving.GetAsync("/account");
            var set = account.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First(value => value.StartsWith("__Host-portal-form", StringComparison.Ordinal)).Split(';')[0] : formCookie;
            leaving.Http.DefaultRequestHeaders.Remove("Cookie");
            leaving.Http.DefaultRequestHeaders.Add("Cookie", $"{cookie}; {set}");
            Assert.Equal("/", (await account.FormTo("/sign-out").SubmitAsync()).Path);
        });
    }

    private sealed class CommandLog : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
