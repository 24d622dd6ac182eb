using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Embedded;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>
/// A fresh PostgreSQL database, copied from a template that was prepared once. One cluster serves the whole test run; it ends with the test
/// process, however that ends, and a reaper then removes its files.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string FolderPrefix = "beneficiary-portal-tests-";
    private static readonly Lazy<Task<PrivateCluster>> s_cluster = new(StartClusterAsync);
    private static readonly ConcurrentDictionary<string, Lazy<Task>> s_templates = new(StringComparer.Ordinal);
    private static int s_number;

    // Held for as long as the run lasts: collected, it would close the pipe that the reaper waits on.
    private static Process? s_reaper;

    private readonly string _name;

    private TestDatabase(string name, string connectionString) => (_name, ConnectionString) = (name, connectionString);

    /// <summary>As the portal connects: owner of the database, no more.</summary>
    public string ConnectionString { get; }

    /// <summary>A database with the portal's tables and no rows.</summary>
    public static Task<TestDatabase> CreateAsync() => CreateAsync("template_migrated", MigrateAsync);

    /// <summary>A copy of the named template; whoever asks first has it prepared, and everybody waits for that.</summary>
    public static async Task<TestDatabase> CreateAsync(string template, Func<string, Task> prepare)
    {
        var cluster = await s_cluster.Value;
        await s_templates.GetOrAdd(template, name => new Lazy<Task>(() => PrepareAsync(cluster, name, prepare))).Value;
        var copy = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref s_number)}");
        await ExecuteAsync(cluster, $"CREATE DATABASE {copy} TEMPLATE {template} OWNER portal");
        return new TestDatabase(copy, cluster.ConnectionString(copy));
    }

    public static async Task MigrateAsync(string connectionString)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlPortalDb>().UseNpgsql(connectionString).UseApplicationServiceProvider(AccountSchema.Alone).Options;
        await using var db = new PostgreSqlPortalDb(options);
        await db.Database.MigrateAsync();
    }

    /// <summary>Every file in which the server keeps this database, its journal among them, with everything written out.</summary>
    public async Task<IReadOnlyList<string>> RawFilesAsync()
    {
        var cluster = await s_cluster.Value;
        await ExecuteAsync(cluster, "CHECKPOINT");
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT oid::int8 FROM pg_database WHERE datname = current_database()", connection);
        var own = Path.Combine(cluster.DataFolder, "base", ((long)(await command.ExecuteScalarAsync())!).ToString(CultureInfo.InvariantCulture));
        return [.. Directory.EnumerateFiles(own), .. Directory.EnumerateFiles(Path.Combine(cluster.DataFolder, "pg_wal"))];
    }

    /// <summary>Makes a backup as an administrator does, of plain text, into this file.</summary>
    public async Task BackUpAsync(string file)
    {
        var connection = new NpgsqlConnectionStringBuilder(ConnectionString);
        var start = Command.Describe(
        [
            Path.Combine(PostgreSqlBinaries.Find(configured: null, writtenBy: null).Folder, "pg_dump"),
            "--no-password", "--format=plain", $"--file={file}", $"--host={connection.Host}", $"--port={connection.Port}", $"--username={connection.Username}", connection.Database!,
        ]);
        start.Environment["PGPASSFILE"] = connection.Passfile;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await ExecuteAsync(await s_cluster.Value, $"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static async Task PrepareAsync(PrivateCluster cluster, string template, Func<string, Task> prepare)
    {
        await cluster.EnsureDatabaseAsync(template);

        // A pooled connection that stays open would make the template uncopyable.
        await prepare(new NpgsqlConnectionStringBuilder(cluster.ConnectionString(template)) { Pooling = false }.ConnectionString);
        await ExecuteAsync(cluster, $"ALTER DATABASE {template} ALLOW_CONNECTIONS false");
    }

    private static async Task ExecuteAsync(PrivateCluster cluster, string statement)
    {
        // Patient: every core may be at work on tests.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(cluster.AdministratorConnectionString("postgres")) { Timeout = 60 }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PrivateCluster> StartClusterAsync()
    {
        RemoveLeftovers();
        var folder = Directory.CreateTempSubdirectory(FolderPrefix).FullName;
        var options = new ClusterOptions(Path.Combine(folder, "postgres")) { Durable = false, MaxConnections = 400, MaxPoolSize = 40, DisplacedRoot = Path.Combine(folder, "displaced") };
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var cluster = await PrivateCluster.StartAsync(options, NullLogger.Instance);
        LeaveReaper(folder, new FileInfo(Path.Combine(options.Folder, "socket")).LinkTarget!);

        // The portal's role, before templates that are prepared at the same time would each make it.
        await cluster.EnsureDatabaseAsync("postgres");
        return cluster;
    }

    /// <summary>Waits for the end of its input, which is the end of this process, and for PostgreSQL's; then removes the files.</summary>
    private static void LeaveReaper(string folder, string socketFolder)
    {
        const string Script = """
            cat > /dev/null
            for attempt in $(seq 100); do
                if [ ! -e "$1/postgres/data/postmaster.pid" ]; then rm -rf "$1" "$2" && exit; fi
                sleep 0.1
            done
            rm -rf "$1" "$2"
            """;
        s_reaper = Process.Start(Command.Describe(["setsid", "sh", "-c", Script, "reaper", folder, socketFolder]));
    }

    // Of runs whose reaper was killed too. A run that is still going holds its lock.
    private static void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            try
            {
                using (new FileStream(Path.Combine(folder, "postgres", "data.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Another run's, which begins, goes on or is being removed.
            }
        }
    }
}
