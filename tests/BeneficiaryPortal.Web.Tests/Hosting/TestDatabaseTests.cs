using Npgsql;

namespace BeneficiaryPortal.Web.Tests.Hosting;

public sealed class TestDatabaseTests
{
    [Fact]
    public async Task Every_test_database_is_fresh_and_has_the_portals_tables()
    {
        await using var one = await TestDatabase.CreateAsync();
        await CountAsync(one, "CREATE TABLE mine (); SELECT count(*) FROM mine");

        await using var another = await TestDatabase.CreateAsync();
        Assert.Equal(0L, await CountAsync(another, "SELECT count(*) FROM information_schema.tables WHERE table_name = 'mine'"));
        Assert.NotEqual(0L, await CountAsync(another, "SELECT count(*) FROM \"__EFMigrationsHistory\""));
    }

    [Fact]
    public async Task Many_can_be_made_at_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TestDatabase.CreateAsync()));

        Assert.Equal(8, databases.Select(database => database.ConnectionString).Distinct(StringComparer.Ordinal).Count());
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    private static async Task<object?> CountAsync(TestDatabase database, string question)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }
}
