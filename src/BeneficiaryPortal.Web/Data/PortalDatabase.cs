using System.Data.Common;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data.Embedded;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The database this portal runs on: a configured server, or a cluster of its own that starts and stops with it.</summary>
public sealed class PortalDatabase(DatabaseSettings settings, ILogger<PortalDatabase> logger) : IHostedService, IAsyncDisposable
{
    private PrivateCluster? _cluster;

    public string ConnectionString =>
        settings.ConnectionString ?? _cluster?.ConnectionString(settings.EmbeddedDatabase) ?? throw new InvalidOperationException("The database is used before it was started.");

    /// <summary>Before anything asks for data. Refuses, in one sentence, a server that does not answer.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (!settings.IsEmbedded)
        {
            await KnockAsync(cancellationToken);
            return;
        }

        var options = new ClusterOptions(settings.EmbeddedFolder) { Binaries = settings.PostgreSqlBinaries };
        _cluster = await PrivateCluster.StartAsync(options, logger, cancellationToken);
        await _cluster.EnsureDatabaseAsync(settings.EmbeddedDatabase, cancellationToken);
        logger.LogInformation("The portal runs on its own PostgreSQL in {Folder}", _cluster.DataFolder);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Registered before every other hosted service, so stopped after all of them.
    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }
    }

    private async Task KnockAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = settings.Provider == DatabaseProvider.SqlServer ? new SqlConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (DbException unknown) when (unknown is PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } or SqlException { Number: 4060 })
        {
            // The server answers and has no such database yet: the migrations create it.
        }
        catch (DbException silent)
        {
            throw new SettingsException($"The database {connection.Database} on {connection.DataSource}, set in Database:ConnectionString, cannot be opened: {silent.Message}", silent);
        }
    }
}
