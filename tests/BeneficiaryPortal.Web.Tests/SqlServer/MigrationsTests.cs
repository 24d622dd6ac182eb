using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

public sealed class MigrationsTests
{
    [Fact]
    public void No_change_of_the_model_lacks_its_migration_on_postgresql()
    {
        using var db = new PostgreSqlDesign().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void No_change_of_the_model_lacks_its_migration_on_sql_server()
    {
        using var db = SqlServerPortal.Db(new RecordedCommands());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_make_a_schema_that_sql_server_takes() => Assert.Empty(SchemaCheck.Findings(SqlServerPortal.Schema));

    [Fact]
    public void The_migrations_make_the_schema_of_the_model()
    {
        using var db = SqlServerPortal.Db(new RecordedCommands());
        Assert.Equal(TSqlSchema.Of(db.Database.GenerateCreateScript()).Lines(), SqlServerPortal.Schema.Lines());
    }

    [Fact]
    public void The_migrations_may_run_twice() => Assert.True(MigrationScript.IsIdempotent(SqlServerPortal.Script));

    [Fact]
    public void The_model_keeps_the_rules_of_sql_server()
    {
        using var db = SqlServerPortal.Db(new RecordedCommands());
        Assert.Empty(SqlServerRules.Findings(db.Model));
    }

    [Fact]
    public void Every_command_that_saves_is_one_that_sql_server_takes()
    {
        var recorded = new RecordedCommands();
        using var db = SqlServerPortal.Db(recorded);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        EveryKind.AddChangeRemove(db);

        Assert.All(recorded.Texts, text => Assert.Empty(CommandCheck.Findings(SqlServerPortal.Schema, text)));
        Assert.All(SqlServerPortal.Schema.Tables.Keys.Where(t => t != "__EFMigrationsHistory"), table =>
            Assert.All(["INSERT INTO", "DELETE FROM"], verb => Assert.Contains(recorded.Texts, text => text.Contains($"{verb} [{table}]", StringComparison.Ordinal))));
    }
}
