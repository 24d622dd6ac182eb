using System.Globalization;
using BeneficiaryPortal.Web.Configuration;
using Npgsql;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>
/// The portal's own PostgreSQL, for when no connection string is set: made on the first start, reached through a Unix socket only, started
/// and stopped with the portal.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly ClusterOptions _options;
    private readonly ClusterFolder _folder;
    private readonly Postmaster _postmaster;
    private readonly string _socketFolder;
    private bool _stopped;

    private PrivateCluster(ClusterOptions options, ClusterFolder folder, Postmaster postmaster, string socketFolder) =>
        (_options, _folder, _postmaster, _socketFolder) = (options, folder, postmaster, socketFolder);

    public string DataFolder => _folder.Data;

    public static async Task<PrivateCluster> StartAsync(ClusterOptions options, ILogger logger, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new SettingsException("The portal's own PostgreSQL needs Linux: give the portal a database in Database:ConnectionString.");
        }

        var account = ClusterAccount.Find();
        var folder = ClusterFolder.Open(options, account);
        try
        {
            var binaries = PostgreSqlBinaries.Find(options.Binaries, folder.WrittenBy);
            if (folder.WrittenBy is null)
            {
                logger.LogInformation("Creating the portal's database in {Folder}", folder.Data);
                folder.CreateData(binaries);
            }

            var socketFolder = folder.CreateSocketFolder();
            var postmaster = new Postmaster(account, folder, binaries, Settings(options, socketFolder), logger) { Restarted = NpgsqlConnection.ClearAllPools };
            await postmaster.StartAsync().WaitAsync(cancellationToken);
            return new PrivateCluster(options, folder, postmaster, socketFolder);
        }
        catch
        {
            folder.RemoveSocketFolder();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>As the portal itself connects: owner of its database, with no power over the cluster. The password stays in its file.</summary>
    public string ConnectionString(string database) => Connection(database, ClusterFolder.Portal).ConnectionString;

    public string AdministratorConnectionString(string database) => Connection(database, ClusterFolder.Administrator).ConnectionString;

    /// <summary>Creates the database, and on a new cluster the role that owns it, where they are missing.</summary>
    public async Task EnsureDatabaseAsync(string database, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres", ClusterFolder.Administrator, pooling: false).ConnectionString);
        await connection.OpenAsync(cancellationToken);
        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_roles WHERE rolname = $1", ClusterFolder.Portal, cancellationToken))
        {
            await ExecuteAsync(connection, $"CREATE ROLE {ClusterFolder.Portal} LOGIN PASSWORD '{_folder.Password(ClusterFolder.Portal)}'", cancellationToken);
        }

        if (!await ExistsAsync(connection, "SELECT 1 FROM pg_database WHERE datname = $1", database, cancellationToken))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {Quote(database)} OWNER {ClusterFolder.Portal}", cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        NpgsqlConnection.ClearAllPools();
        await _postmaster.StopAsync();
        _postmaster.Dispose();
        _folder.RemoveSocketFolder();
        _folder.Dispose();
    }

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string[] Settings(ClusterOptions options, string socketFolder)
    {
        var onOff = options.Durable ? "on" : "off";
        return
        [
            "listen_addresses=",
            $"unix_socket_directories={socketFolder}",
            "unix_socket_permissions=0700",
            string.Create(CultureInfo.InvariantCulture, $"max_connections={options.MaxConnections}"),
            $"fsync={onOff}",
            $"synchronous_commit={onOff}",
            $"full_page_writes={onOff}",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_destination=stderr",
            "logging_collector=off",
            "log_line_prefix=",
            "log_checkpoints=off",

            // A failed statement would quote the row, and with it somebody's personal data; the portal logs its own errors.
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
        ];
    }

    private NpgsqlConnectionStringBuilder Connection(string database, string user, bool pooling = true) => new()
    {
        Host = _socketFolder,
        Database = database,
        Username = user,
        Passfile = _folder.PassFile,
        Pooling = pooling,
        MaxPoolSize = _options.MaxPoolSize,
        ApplicationName = "BeneficiaryPortal",
    };

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string question, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(question, connection) { Parameters = { new() { Value = name } } };
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
