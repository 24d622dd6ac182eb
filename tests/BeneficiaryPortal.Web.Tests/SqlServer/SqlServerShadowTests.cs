using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>A PostgreSQL context that is never connected: its queries fail at the connection, after the shadow has seen them.</summary>
public sealed class SqlServerShadowTests
{
    private static readonly SqlServerShadow Shadow = new(recorded => new TrialDb(recorded.Options<TrialDb>()), () => TrialDb.Schema);

    [Fact]
    public void A_query_is_compiled_for_sql_server_too()
    {
        long[] ids = [1, 2];
        AssertTaken(db => db.Requests.Where(r => ids.Contains(r.Id) && r.Household.Members > 3).OrderBy(r => r.Id).Select(r => new { r.Number, r.Person.Name }).Take(5).ToList());
        AssertTaken(db => db.People.Include(p => p.Requests).AsSplitQuery().Single(p => p.Id == 7));
        AssertTaken(db => db.Requests.Count(r => r.State == TrialState.Decided && r.ReceivedAt < DateTime.UnixEpoch.AddDays(3)));
        AssertTaken(db => db.Requests.Where(r => r.Version == 1).ExecuteUpdate(r => r.SetProperty(x => x.State, TrialState.Decided)));
        AssertTaken(db => db.Requests.Where(r => r.Person.Name == "x").ExecuteDelete());

        Assert.Contains(Shadow.Commands, c => c.Contains("SELECT TOP(", StringComparison.Ordinal));
        Assert.Contains(Shadow.Commands, c => c.Contains("OPENJSON(", StringComparison.Ordinal) || c.Contains("IN (", StringComparison.Ordinal));
        Assert.Contains(Shadow.Commands, c => c.Contains("LEFT JOIN [Requests]", StringComparison.Ordinal));
        Assert.Contains(Shadow.Commands, c => c.StartsWith("UPDATE [r]", StringComparison.Ordinal));
        Assert.Contains(Shadow.Commands, c => c.StartsWith("DELETE FROM [r]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_asynchronous_query_is_compiled_for_sql_server_too()
    {
        await using var db = PostgreSql(Shadow);
        await Assert.ThrowsAnyAsync<Exception>(() => db.People.Where(p => p.Id == 8).Select(p => p.Name).SingleOrDefaultAsync());
        Assert.Contains(Shadow.Commands, c => c.Contains("[p].[Id] = 8", StringComparison.Ordinal));
    }

    [Fact]
    public void A_query_that_sql_server_has_no_words_for_fails() =>
        Assert.Contains("SQL Server would not take this query", Refusal(db => db.People.Where(p => EF.Functions.ILike(p.Name, "x%")).ToList(), Shadow), StringComparison.Ordinal);

    [Fact]
    public void A_query_over_a_column_that_the_migrations_lack_fails()
    {
        var behind = new SqlServerShadow(recorded => new TrialDb(recorded.Options<TrialDb>()), () => TSqlSchema.Of("CREATE TABLE [People] ([Id] int NOT NULL)"));
        Assert.Contains("no column p.Name (207)", Refusal(db => db.People.Select(p => p.Name).ToList(), behind), StringComparison.Ordinal);
    }

    private static void AssertTaken(Func<TrialDb, object> query) => Assert.DoesNotContain("SQL Server", Refusal(query, Shadow), StringComparison.Ordinal);

    private static string Refusal(Func<TrialDb, object> query, SqlServerShadow shadow)
    {
        using var db = PostgreSql(shadow);
        return Assert.ThrowsAny<Exception>(() => query(db)).Message;
    }

    private static TrialDb PostgreSql(SqlServerShadow shadow) =>
        new(new DbContextOptionsBuilder<TrialDb>().UseNpgsql("Host=/nowhere").AddInterceptors(shadow).Options);
}
