using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using Microsoft.Extensions.Configuration;

namespace BeneficiaryPortal.Web.Tests.Data;

public sealed class DatabaseSettingsTests
{
    private const string SqlServer = "Server=db.example.org;Database=Portal;User ID=portal;Password=secret-word";

    [Fact]
    public void With_nothing_set_the_portal_brings_its_own_PostgreSQL()
    {
        var settings = Read();

        Assert.True(settings.IsEmbedded);
        Assert.Equal(DatabaseProvider.PostgreSql, settings.Provider);
        Assert.Equal("/srv/portal/var/postgres", settings.EmbeddedFolder);
        Assert.Equal("portal_qabas", settings.EmbeddedDatabase);
    }

    [Fact]
    public void Each_association_has_its_own_database_in_it() =>
        Assert.Equal("portal_herfah", Read(("Portal:Policy", "herfah")).EmbeddedDatabase);

    [Fact]
    public void Its_folder_may_be_elsewhere() =>
        Assert.Equal("/data/portal", Read(("Database:EmbeddedFolder", "/data/portal")).EmbeddedFolder);

    [Fact]
    public void A_connection_string_turns_it_off() =>
        Assert.False(Read(("Database:ConnectionString", "Host=db;Database=portal;Username=portal")).IsEmbedded);

    [Theory]
    [InlineData("postgresql", DatabaseProvider.PostgreSql)]
    [InlineData(" PostgreSql ", DatabaseProvider.PostgreSql)]
    [InlineData("", DatabaseProvider.PostgreSql)]
    public void The_provider_is_read_whatever_its_case(string text, DatabaseProvider provider) =>
        Assert.Equal(provider, Read(("Database:Provider", text)).Provider);

    [Theory]
    [InlineData("Oracle")]
    [InlineData("1")]
    [InlineData("PostgreSql,SqlServer")]
    public void An_unknown_provider_is_refused(string text) =>
        Refused($"Database:Provider is {text}, which is not one of PostgreSql, SqlServer.", ("Database:Provider", text));

    [Fact]
    public void A_misspelt_setting_is_refused_with_the_names_there_are() =>
        Refused(
            "Database:ConectionString is not a setting of the portal; the settings are Database:Provider, Database:ConnectionString, Database:EmbeddedFolder, Database:PostgreSqlBinaries, Database:MaxBatchSize.",
            ("Database:ConectionString", "Host=db"));

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public void A_batch_size_that_is_no_such_number_is_refused(string text) =>
        Refused($"Database:MaxBatchSize is {text}, which is no number from 1 to 1000.", ("Database:MaxBatchSize", text));

    [Fact]
    public void SqlServer_without_a_connection_string_is_refused() =>
        Refused("Database:Provider is SqlServer, so Database:ConnectionString must name the server and the database; only PostgreSql comes with the portal.", ("Database:Provider", "SqlServer"));

    [Theory]
    [InlineData("PostgreSql", "Host=db.example.org;Databse=portal;Password=secret-word")]
    [InlineData("PostgreSql", "secret-word")]
    [InlineData("SqlServer", "Server=db;Databse=Portal;Password=secret-word")]
    [InlineData("SqlServer", "Server=db;Database=Portal;Encrypt=secret-word")]
    [InlineData("PostgreSql", "Host=db;Database=portal;Port=secret-word")]
    [InlineData("PostgreSql", "Host=db;Password=secret-word")]
    [InlineData("SqlServer", "Server=db;Password=secret-word")]
    public void A_connection_string_that_cannot_be_meant_is_refused_without_repeating_it(string provider, string text)
    {
        var refused = Assert.Throws<SettingsException>(() => Read(("Database:Provider", provider), ("Database:ConnectionString", text)));
        Assert.StartsWith("Database:ConnectionString ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SqlServer_runs_only_on_a_build_from_the_whole_feed()
    {
        if (DatabaseSettings.BuiltFromPartialFeed)
        {
            var refused = Assert.Throws<SettingsException>(() => Read(("Database:Provider", "SqlServer"), ("Database:ConnectionString", SqlServer)));
            Assert.StartsWith("This portal was built from a package feed that lacks what SqlClient needs", refused.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(DatabaseProvider.SqlServer, Read(("Database:Provider", "SqlServer"), ("Database:ConnectionString", SqlServer)).Provider);
        }
    }

    private static void Refused(string sentence, params (string Key, string? Value)[] settings) =>
        Assert.Equal(sentence, Assert.Throws<SettingsException>(() => Read(settings)).Message);

    private static DatabaseSettings Read(params (string Key, string? Value)[] settings) =>
        DatabaseSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))).Build(), "/srv/portal");
}
