using System.Collections.Concurrent;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class LogTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Canaries =
        ["1000000032", "منيرة", "0555556677", "555556677", "munira.canary@example.com", "lantern by the river", "canary-page", "canary-query", DemoAccounts.Password, "1058529940", "سارة"];

    [Fact]
    public async Task No_line_carries_what_people_typed_or_who_they_are()
    {
        using var log = new Lines();
        await using var logged = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning))));

        await JourneyAsync(logged);

        Assert.NotEmpty(log.All);
        Assert.All(Canaries, canary => Assert.DoesNotContain(log.All, line => line.Contains(canary, StringComparison.Ordinal)));
        Assert.Contains(log.All, line => line.StartsWith("POST sign-up/code 302", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.StartsWith("POST sign-up 200", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.StartsWith("GET account 200", StringComparison.Ordinal) && !line.Contains("user -,", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.StartsWith("GET (none) 404", StringComparison.Ordinal));
    }

    private static async Task JourneyAsync(Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> logged)
    {
        using var visitor = new PortalClient(logged);
        await visitor.GetAsync("/canary-page?q=canary-query");
        for (var i = 0; i < 2; i++)
        {
            using var person = new PortalClient(logged);
            var form = (await person.GetAsync("/sign-up")).Form("/sign-up");
            var asked = await form.Fill("Form.NationalId", i == 0 ? "1000000032" : "1058529940").Fill("Form.FullName", "منيرة بنت سعد").Fill("Form.Mobile", "0555556677")
                .Fill("Form.Email", "munira.canary@example.com").Fill("Form.Password", "lantern by the river").Fill("Form.AcceptsRights", "true").SubmitAsync();
            if (i == 0)
            {
                await Task.FromResult(asked).WithCodeToAsync(logged, "+966555556677");
            }

            await person.GetAsync("/account");
        }

        using var known = await new PortalClient(logged).SignInAsync("1058529940");
        await known.GetAsync("/account?q=canary-query");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}".TrimEnd());

        public void Dispose()
        {
        }
    }
}
