using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.SqlServer;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>The real portal over HTTP on a database of its own, with the demonstration's people and no requests. Its clock stands still.</summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _policy;
    private TestDatabase? _database;
    private string? _connectionString;

    public PortalFactory()
        : this("qabas")
    {
    }

    // Not public: a fixture of xunit has one public constructor.
    internal PortalFactory(string policy) => _policy = policy;

    private PortalFactory(string policy, string connectionString)
        : this(policy) => _connectionString = connectionString;

    /// <summary>A portal under this policy, for tests that need several; the caller disposes it.</summary>
    public static async Task<PortalFactory> UnderAsync(string policy)
    {
        var portal = new PortalFactory(policy);
        await portal.InitializeAsync();
        return portal;
    }

    public StoppedClock Clock { get; } = new();

    public string ConnectionString => _connectionString!;

    /// <summary>The files in which the server keeps this portal's database.</summary>
    public Task<IReadOnlyList<string>> RawFilesAsync() => _database!.RawFilesAsync();

    /// <summary>Makes a backup of this portal's database, of plain text.</summary>
    public Task BackUpAsync(string file) => _database!.BackUpAsync(file);

    /// <summary>Where a dispatcher of this portal lays its messages; it is made when the portal starts.</summary>
    public string MessagesFolder { get; } = Path.Combine(Path.GetTempPath(), $"beneficiary-portal-messages-{Guid.NewGuid():N}");

    /// <summary>Where this portal stores its documents.</summary>
    public string DocumentsFolder { get; } = Path.Combine(Path.GetTempPath(), $"beneficiary-portal-documents-{Guid.NewGuid():N}");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync($"template_{_policy}", connectionString => PrepareAsync(_policy, connectionString));
        _connectionString = _database.ConnectionString;
        _ = Server;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var folder in new[] { MessagesFolder, DocumentsFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Runs something on the portal's own database.</summary>
    public async Task<T> WithDbAsync<T>(Func<PortalDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public Task WithDbAsync(Func<PortalDb, Task> use) => WithDbAsync(async db =>
    {
        await use(db);
        return true;
    });

    /// <summary>Runs something with the portal's services.</summary>
    public async Task<T> WithServiceAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:ConnectionString", _connectionString);
        builder.UseSetting("Portal:Policy", _policy);
        builder.UseSetting("Encryption:KeyFile", TestKeys.File);
        builder.UseSetting("DataProtection:AllowUnencryptedKeys", "true");
        builder.UseSetting("Logging:Folder", "");
        builder.UseSetting("Messages:Folder", MessagesFolder);
        builder.UseSetting("Documents:Folder", DocumentsFolder);
        builder.UseSetting("RateLimits:SignInPerMinute", "10000");
        builder.UseSetting("RateLimits:SignUpPerMinute", "10000");
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<PostgreSqlPortalDb>(options => options.AddInterceptors(SqlServerShadow.ForPortal, NoGetSaves.Instance));
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            foreach (var rounds in new[] { typeof(Web.Clock.PortalClock), typeof(OutboxRounds) })
            {
                services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == rounds));
            }
        });
    }

    private static async Task PrepareAsync(string policy, string connectionString)
    {
        await TestDatabase.MigrateAsync(connectionString);
        await using var factory = new PortalFactory(policy, connectionString);
        await factory.WithServiceAsync<DemoPeople, bool>(async people =>
        {
            await people.AddAsync(CancellationToken.None);
            return true;
        });
    }
}
