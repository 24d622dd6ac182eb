using System.Globalization;
using System.Reflection;
using BeneficiaryPortal.Web.Configuration;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace BeneficiaryPortal.Web.Data;

public enum DatabaseProvider
{
    PostgreSql,
    SqlServer,
}

/// <summary>The section <c>Database</c> of the configuration. What it cannot mean is refused before anything starts.</summary>
public sealed record DatabaseSettings
{
    private const string Section = "Database";
    private static readonly string[] s_known = [nameof(Provider), nameof(ConnectionString), nameof(EmbeddedFolder), nameof(PostgreSqlBinaries), nameof(MaxBatchSize)];

    public DatabaseProvider Provider { get; private init; }

    public string? ConnectionString { get; private init; }

    /// <summary>Where the portal's own PostgreSQL lives when no connection string is set.</summary>
    public required string EmbeddedFolder { get; init; }

    public string? PostgreSqlBinaries { get; private init; }

    /// <summary>Commands in one round trip; null for the provider's own number. SQL Server inserts more than three rows with MERGE, which 1 turns off.</summary>
    public int? MaxBatchSize { get; private init; }

    /// <summary>The name of the database in the portal's own PostgreSQL: one for each association.</summary>
    public required string EmbeddedDatabase { get; init; }

    public bool IsEmbedded => ConnectionString is null;

    /// <summary>Whether packages that SqlClient needs at run time were missing when this was built.</summary>
    public static bool BuiltFromPartialFeed { get; } =
        typeof(DatabaseSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(fact => string.Equals(fact.Key, "FeedIsPartial", StringComparison.Ordinal));

    public static DatabaseSettings Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection(Section);
        RefuseUnknown(section);
        var settings = new DatabaseSettings
        {
            Provider = ReadProvider(section[nameof(Provider)]),
            ConnectionString = Given(section[nameof(ConnectionString)]),
            EmbeddedFolder = Path.GetFullPath(Given(section[nameof(EmbeddedFolder)]) ?? Path.Combine("var", "postgres"), InstallFolder.Of(contentRoot)),
            PostgreSqlBinaries = Given(section[nameof(PostgreSqlBinaries)]),
            MaxBatchSize = ReadBatchSize(Given(section[nameof(MaxBatchSize)])),
            EmbeddedDatabase = $"portal_{Given(configuration["Portal:Policy"]) ?? "qabas"}",
        };
        settings.RefuseUnusable(BuiltFromPartialFeed);
        return settings;
    }

    internal void RefuseUnusable(bool builtFromPartialFeed)
    {
        if (Provider == DatabaseProvider.SqlServer && ConnectionString is null)
        {
            throw new SettingsException("Database:Provider is SqlServer, so Database:ConnectionString must name the server and the database; only PostgreSql comes with the portal.");
        }

        RefuseMalformed();
        if (Provider == DatabaseProvider.SqlServer && builtFromPartialFeed)
        {
            throw new SettingsException(
                "This portal was built from a package feed that lacks what SqlClient needs, so it cannot run on SQL Server: build it where scripts/setup.sh finds the whole feed (docs/operations.md), or set Database:Provider to PostgreSql.");
        }
    }

    private static void RefuseUnknown(IConfigurationSection section)
    {
        if (section.GetChildren().FirstOrDefault(child => !s_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new SettingsException($"{Section}:{unknown.Key} is not a setting of the portal; the settings are {string.Join(", ", s_known.Select(name => $"{Section}:{name}"))}.");
        }
    }

    private static DatabaseProvider ReadProvider(string? text) =>
        Given(text) is not { } given ? DatabaseProvider.PostgreSql
        : Enum.GetNames<DatabaseProvider>().FirstOrDefault(name => string.Equals(name, given, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<DatabaseProvider>(name)
        : throw new SettingsException($"Database:Provider is {given}, which is not one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");

    private static int? ReadBatchSize(string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 1000 ? size
        : throw new SettingsException($"Database:MaxBatchSize is {text}, which is no number from 1 to 1000.");

    // The string itself is never repeated: it may hold a password.
    private void RefuseMalformed()
    {
        if (ConnectionString is null)
        {
            return;
        }

        try
        {
            var (server, database) = Provider == DatabaseProvider.SqlServer ? SqlServerPlace(ConnectionString) : PostgreSqlPlace(ConnectionString);
            if (string.IsNullOrEmpty(server) || string.IsNullOrEmpty(database))
            {
                throw new SettingsException($"Database:ConnectionString must name the server and the database, for example {Example}.");
            }
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new SettingsException($"Database:ConnectionString cannot be read as a connection string for {Provider}; it looks like {Example}.", malformed);
        }
    }

    private string Example =>
        Provider == DatabaseProvider.SqlServer ? "Server=db.example.org;Database=Portal;User ID=portal;Password=..." : "Host=db.example.org;Database=portal;Username=portal;Password=...";

    private static (string? Server, string? Database) SqlServerPlace(string connectionString)
    {
        var parts = new SqlConnectionStringBuilder(connectionString);
        return (parts.DataSource, parts.InitialCatalog);
    }

    private static (string? Server, string? Database) PostgreSqlPlace(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return (parts.Host, parts.Database);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
