using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Data;

public static class DatabaseSetup
{
    // Planning a command of many joins costs PostgreSQL ten times what running it does (docs/performance.md). The administrator's own setting comes after, so it holds.
    private const string Preparing = "Max Auto Prepare=50;";

    public static WebApplicationBuilder AddPortalDatabase(this WebApplicationBuilder builder)
    {
        var settings = DatabaseSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<PortalDatabase>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PortalDatabase>());
        builder.AddEncryption(settings);
        var batch = settings.MaxBatchSize;
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            builder.Services.AddDbContextPool<SqlServerPortalDb>((services, options) => options.WithModelByKeys().UseSqlServer(ConnectionString(services), server => _ = batch is { } size ? server.MaxBatchSize(size) : server));
            builder.Services.AddScoped<PortalDb>(services => services.GetRequiredService<SqlServerPortalDb>());
        }
        else
        {
            builder.Services.AddDbContextPool<PostgreSqlPortalDb>((services, options) => options.WithModelByKeys().UseNpgsql(Preparing + ConnectionString(services), server => _ = batch is { } size ? server.MaxBatchSize(size) : server));
            builder.Services.AddScoped<PortalDb>(services => services.GetRequiredService<PostgreSqlPortalDb>());
        }

        return builder;
    }

    /// <summary>To be awaited between building and running the portal, and by every command that needs data.</summary>
    public static Task StartPortalDatabaseAsync(this IHost app, CancellationToken cancellationToken = default) =>
        app.Services.GetRequiredService<PortalDatabase>().BeginAsync(cancellationToken);

    private static string ConnectionString(IServiceProvider services) => services.GetRequiredService<PortalDatabase>().ConnectionString;
}
