using System.Diagnostics;
using System.Globalization;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace BeneficiaryPortal.Web.Tests.Data;

public sealed class PrivateClusterTests : IDisposable
{
    private const string Database = "portal_qabas";
    private const UnixFileMode EnterableByAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly string _temp;

    public PrivateClusterTests()
    {
        _temp = Directory.CreateTempSubdirectory("bp-cluster-").FullName;
        File.SetUnixFileMode(_temp, EnterableByAll);
    }

    private string Folder => Path.Combine(_temp, "clone", "var", "postgres");

    public void Dispose() => Directory.Delete(_temp, recursive: true);

    [Fact]
    public async Task The_first_start_creates_the_cluster_and_the_second_finds_the_data_again()
    {
        await using (var first = await StartAsync())
        {
            await RememberAsync(first, "a request");
        }

        Assert.Empty(ClusterProcesses.Of(Path.Combine(Folder, "data")));
        Assert.Null(new FileInfo(Path.Combine(Folder, "socket")).LinkTarget);

        await using var second = await StartAsync();
        Assert.Equal("a request", await RecallAsync(second));
    }

    [Fact]
    public async Task It_is_durable_checks_its_pages_and_listens_on_no_network()
    {
        await using var cluster = await StartAsync();

        Assert.Equal("on", await ScalarAsync(cluster.AdministratorConnectionString(Database), "SHOW fsync"));
        Assert.Equal("on", await ScalarAsync(cluster.AdministratorConnectionString(Database), "SHOW synchronous_commit"));
        Assert.Equal("on", await ScalarAsync(cluster.AdministratorConnectionString(Database), "SHOW data_checksums"));
        Assert.Equal("", await ScalarAsync(cluster.AdministratorConnectionString(Database), "SHOW listen_addresses"));
        Assert.Equal("UTF8", await ScalarAsync(cluster.AdministratorConnectionString(Database), "SHOW server_encoding"));
    }

    [Fact]
    public async Task Nobody_else_gets_in_and_the_portal_itself_has_no_power_over_the_cluster()
    {
        await using var cluster = await StartAsync();
        var connection = new NpgsqlConnectionStringBuilder(cluster.ConnectionString(Database));

        Assert.Null(connection.Password);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(connection.Passfile!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(connection.Host!));
        Assert.Equal("off", await ScalarAsync(cluster.ConnectionString(Database), "SELECT current_setting('is_superuser')"));

        connection.Passfile = null;
        connection.Password = "guessed";
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(connection.ConnectionString, "SELECT 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task Each_association_has_a_database_of_its_own()
    {
        await using var cluster = await StartAsync();
        await RememberAsync(cluster, "of qabas");
        await cluster.EnsureDatabaseAsync("portal_mouj");
        await cluster.EnsureDatabaseAsync("portal_mouj");

        Assert.Equal(DBNull.Value, await ScalarAsync(cluster.ConnectionString("portal_mouj"), "SELECT to_regclass('memory')::text"));
    }

    [Fact]
    public async Task A_second_portal_on_the_same_folder_is_refused_in_one_sentence()
    {
        await using var first = await StartAsync();

        var refused = await Assert.ThrowsAsync<SettingsException>(() => StartAsync());
        Assert.StartsWith($"Another portal is already running on the database folder {Folder}:", refused.Message, StringComparison.Ordinal);

        using var other = await ClusterOwner.StartAsync(Folder);
        Assert.Equal(refused.Message, other.FirstLine);
        Assert.Equal(1, await other.StopAsync());
        Assert.Equal(1, await ScalarAsync(first.ConnectionString(Database), "SELECT 1"));
    }

    [Fact]
    public async Task A_killed_postmaster_is_started_again_with_every_committed_row()
    {
        await using var cluster = await StartAsync();
        await RememberAsync(cluster, "committed");

        Kill(cluster);

        Assert.Equal("committed", await EventuallyAsync(() => RecallAsync(cluster)));
        Kill(cluster);
        Assert.Equal("committed", await EventuallyAsync(() => RecallAsync(cluster)));
    }

    [Fact]
    public async Task A_killed_portal_leaves_nothing_running_and_the_next_start_finds_the_data()
    {
        using (var owner = await ClusterOwner.StartAsync(Folder))
        {
            await ScalarAsync(owner.FirstLine, "CREATE TABLE memory (what text); INSERT INTO memory VALUES ('committed')");
            await owner.KillAsync();
        }

        await using var cluster = await StartAsync();
        Assert.Equal("committed", await RecallAsync(cluster));
    }

    [Fact]
    public async Task A_postmaster_that_outlived_its_portal_is_ended_first()
    {
        string data;
        await using (var first = await StartAsync())
        {
            await RememberAsync(first, "committed");
            data = first.DataFolder;
        }

        var account = ClusterAccount.Find();
        var binaries = PostgreSqlBinaries.Find(configured: null, writtenBy: null);
        Command.MustSucceed("the orphan", account.Run(binaries.PgCtl, "start", "-w", "-D", data, "-l", "/dev/null", "-o", $"-c listen_addresses= -k {data}"));
        var orphan = PostmasterOf(data);

        await using var second = await StartAsync();
        Assert.NotEqual(orphan, PostmasterOf(data));
        Assert.DoesNotContain(orphan, ClusterProcesses.Of(data));
        Assert.Equal("committed", await RecallAsync(second));
    }

    [Fact]
    public async Task A_stale_process_number_that_now_is_a_strangers_does_no_harm()
    {
        string data;
        await using (var first = await StartAsync())
        {
            data = first.DataFolder;
        }

        using var stranger = Process.Start(new ProcessStartInfo("sleep", "60") { UseShellExecute = false })!;
        await File.WriteAllTextAsync(Path.Combine(data, "postmaster.pid"), string.Create(CultureInfo.InvariantCulture, $"{stranger.Id}\n{data}\n"));

        await using (var second = await StartAsync())
        {
            Assert.Equal(1, await ScalarAsync(second.ConnectionString(Database), "SELECT 1"));
        }

        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task A_first_start_that_was_cut_short_is_begun_anew()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "data.new", "base"));

        await using var cluster = await StartAsync();
        Assert.Equal(1, await ScalarAsync(cluster.ConnectionString(Database), "SELECT 1"));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_or_full_of_odd_characters_is_no_obstacle()
    {
        var odd = Path.Combine(_temp, "مستفيد, 'قبس' \"x\";=", new string('n', 120));
        await using (var cluster = await StartAsync(odd))
        {
            await RememberAsync(cluster, "here");
        }

        await using var again = await StartAsync(odd);
        Assert.Equal("here", await RecallAsync(again));
    }

    [Fact]
    public async Task Run_as_root_in_a_folder_postgres_cannot_reach_the_data_lies_elsewhere_and_is_found_again()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(_temp, "clone"));
        File.SetUnixFileMode(Path.Combine(_temp, "clone"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using (var first = await StartAsync())
        {
            Assert.StartsWith(Path.Combine(_temp, "displaced"), first.DataFolder, StringComparison.Ordinal);
            Assert.Equal(first.DataFolder, new FileInfo(Path.Combine(Folder, "data")).LinkTarget);
            await RememberAsync(first, "displaced");
        }

        await using (var second = await StartAsync())
        {
            Assert.Equal("displaced", await RecallAsync(second));
        }

        Directory.Delete(Path.Combine(_temp, "displaced"), recursive: true);
        var gone = await Assert.ThrowsAsync<SettingsException>(() => StartAsync());
        Assert.Contains("which is gone", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordinary_user_runs_it_as_himself()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        Command.MustSucceed("the folder of nobody", "install", "-d", "-o", "65534", "-g", "65534", "-m", "700", Path.Combine(_temp, "home"));
        var folder = Path.Combine(_temp, "home", "clone", "var", "postgres");
        using var owner = await ClusterOwner.StartAsNobodyAsync(folder, Path.Combine(_temp, "program"));

        Assert.Equal(1, await ScalarAsync(owner.FirstLine, "SELECT 1"));
        Assert.Equal(["65534"], ClusterProcesses.Of(Path.Combine(folder, "data")).Select(OwnerOf).OfType<string>().Distinct());
        Assert.Equal(0, await owner.StopAsync());
        Assert.Empty(ClusterProcesses.Of(Path.Combine(folder, "data")));
    }

    [Fact]
    public async Task Without_the_server_programs_the_sentence_says_what_to_install()
    {
        var missing = await Assert.ThrowsAsync<SettingsException>(() => PrivateCluster.StartAsync(new ClusterOptions(Folder) { Binaries = _temp }, NullLogger.Instance));
        Assert.Equal($"Database:PostgreSqlBinaries is {_temp}, but that folder lacks initdb, pg_ctl, postgres.", missing.Message);
    }

    [Fact]
    public async Task Data_of_a_version_that_is_not_installed_is_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "data", "PG_VERSION"), "9\n");

        var other = await Assert.ThrowsAsync<SettingsException>(() => StartAsync());
        Assert.StartsWith("The portal's data was written by PostgreSQL 9, but only version", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_PostgreSQL_refuses_is_told_with_its_own_words()
    {
        await using (var first = await StartAsync())
        {
            await File.WriteAllTextAsync(Path.Combine(first.DataFolder, "postgresql.auto.conf"), "shared_buffers = 'plenty'\n");
        }

        var refused = await Assert.ThrowsAsync<SettingsException>(() => StartAsync());
        Assert.Contains("invalid value for parameter \"shared_buffers\"", refused.Message, StringComparison.Ordinal);
    }

    private async Task<PrivateCluster> StartAsync(string? folder = null)
    {
        var options = new ClusterOptions(folder ?? Folder) { DisplacedRoot = Path.Combine(_temp, "displaced") };
        var cluster = await PrivateCluster.StartAsync(options, NullLogger.Instance);
        await cluster.EnsureDatabaseAsync(Database);
        return cluster;
    }

    private static int PostmasterOf(string data) => int.Parse(File.ReadLines(Path.Combine(data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Null for a process that has ended meanwhile, as a connection's does.</summary>
    private static string? OwnerOf(int process)
    {
        try
        {
            return File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Kill(PrivateCluster cluster)
    {
        using var postmaster = Process.GetProcessById(PostmasterOf(cluster.DataFolder));
        postmaster.Kill();
        postmaster.WaitForExit();
    }

    private static Task<object?> RememberAsync(PrivateCluster cluster, string what) =>
        ScalarAsync(cluster.ConnectionString(Database), $"CREATE TABLE memory (what text); INSERT INTO memory VALUES ('{what}')");

    private static async Task<object?> RecallAsync(PrivateCluster cluster) => await ScalarAsync(cluster.ConnectionString(Database), "SELECT what FROM memory");

    private static async Task<object?> ScalarAsync(string connectionString, string question)
    {
        // Unpooled: an old connection's process may answer for a moment after its postmaster was killed.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<object?> EventuallyAsync(Func<Task<object?>> attempt)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(20))
            {
                await Task.Delay(50);
            }
        }
    }
}
