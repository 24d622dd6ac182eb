using System.Text.Json;
using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace BeneficiaryPortal.Browser.Tests.Hosting;

/// <summary>The portal on a real port with the demonstration's people and requests, and Chromium to look at it. Its clock stands still.</summary>
public sealed partial class BrowserPortal : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>One browser for the whole run; everybody has a context of their own in it. It ends with the run.</summary>
    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    private readonly string _messages = Path.Combine(Path.GetTempPath(), $"beneficiary-portal-walk-{Guid.NewGuid():N}");
    /// <summary>One store for the whole run: copies of a database name the same files.</summary>
    private static readonly string Documents = Path.Combine(Path.GetTempPath(), $"beneficiary-portal-browser-{Environment.ProcessId}", "documents");

    private TestDatabase? _database;
    private string? _connectionString;

    public BrowserPortal()
        : this("qabas")
    {
    }

    // Not public: a fixture of xunit has one public constructor.
    internal BrowserPortal(string policy) => Policy = policy;

    private BrowserPortal(string policy, string connectionString)
        : this(policy) => _connectionString = connectionString;

    public string Policy { get; }
    public StoppedClock Clock { get; } = new();
    public IBrowser Chromium { get; private set; } = null!;
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync($"browser_{Policy}", connectionString => PrepareAsync(Policy, connectionString));
        _connectionString = _database.ConnectionString;
        UseKestrel(port: 0); // whichever is free
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
        Chromium = await Browser.Value;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        if (Directory.Exists(_messages))
        {
            Directory.Delete(_messages, recursive: true);
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>A browser of somebody's own, in their language.</summary>
    public async Task<IBrowserContext> ReaderAsync(string language = "ar", int width = 1280, bool script = true, IBrowser? browser = null)
    {
        var context = await (browser ?? Chromium).NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        await context.AddCookiesAsync([new() { Name = ".AspNetCore.Culture", Value = $"c={language}|uic={language}", Url = Address }]);
        return context;
    }

    public async Task<IBrowserContext> SignedInAsync(string identifier, string language = "ar", IBrowser? browser = null)
    {
        var context = await ReaderAsync(language, browser: browser);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        var form = page.Locator("form:has(input[type=password])");
        await form.Locator("input:not([type=hidden]):not([type=password])").First.FillAsync(identifier);
        await form.Locator("input[type=password]").FillAsync(DemoAccounts.Password);
        await form.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await page.CloseAsync();
        return context;
    }

    /// <summary>The six digits of the SMS that the portal has laid out for this number.</summary>
    public async Task<string> CodeToAsync(string mobile)
    {
        for (var wait = 0; wait < 150; wait++)
        {
            var files = Directory.Exists(_messages) ? Directory.GetFiles(_messages, "*.json") : [];
            foreach (var file in files.OrderByDescending(File.GetLastWriteTimeUtc))
            {
                var message = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement;
                if (message.GetProperty("recipient").GetString() == mobile && SixDigits().Match(message.GetProperty("body").GetString()!) is { Success: true } code)
                {
                    return code.Value;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        throw new InvalidOperationException($"No code has come to {mobile}.");
    }

    /// <summary>A browser of its own process.</summary>
    public static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",

                // Pages of the browser's own in every window, which cost more than the portal's.
                "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
            ],
        });
    }

    [GeneratedRegex(@"\b[0-9]{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:ConnectionString", _connectionString);
        builder.UseSetting("Portal:Policy", Policy);
        builder.UseSetting("Portal:DemoData", "true");
        builder.UseSetting("Logging:Folder", "");
        builder.UseSetting("Messages:Folder", _messages);
        builder.UseSetting("Documents:Folder", Documents);
        builder.UseSetting("RateLimits:SignInPerMinute", "10000");
        builder.UseSetting("RateLimits:SignUpPerMinute", "10000");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(Web.Clock.PortalClock)));
        });
    }

    // A portal that starts for the first time fills its database with the demonstration; those after it start on copies.
    private static async Task PrepareAsync(string policy, string connectionString)
    {
        await TestDatabase.MigrateAsync(connectionString);
        await using var first = new BrowserPortal(policy, connectionString);
        _ = first.Server;
    }
}
