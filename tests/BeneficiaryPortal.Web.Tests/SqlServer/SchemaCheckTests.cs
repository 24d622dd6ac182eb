using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

public sealed class SchemaCheckTests
{
    private const string People = "CREATE TABLE [People] ([Id] int NOT NULL IDENTITY, [Name] nvarchar(100) NOT NULL, [Notes] nvarchar(max) NULL, CONSTRAINT [PK_People] PRIMARY KEY ([Id])); ";

    [Fact]
    public void A_good_schema_raises_no_alarm()
    {
        Assert.Empty(SchemaCheck.Findings(TrialDb.Schema));
        Assert.Empty(SchemaCheck.Findings(TSqlSchema.Of(People)));
    }

    [Theory]
    [InlineData("CREATE TABLE [People] ([Id] int NOT NULL)", "2714")]
    [InlineData("CREATE TABLE [Cases] ([Id] int NOT NULL, [id] int NULL)", "2705")]
    [InlineData("CREATE TABLE [Cases] ([Id] serial NOT NULL)", "2715")]
    [InlineData("CREATE TABLE [Cases] ([Note] nvarchar(4001) NULL)", "131")]
    [InlineData("CREATE TABLE [Cases] ([At] datetime2(9) NULL)", "131")]
    [InlineData("CREATE TABLE [Cases] ([At] datetime2 NOT NULL DEFAULT (now()))", "195")]
    [InlineData("CREATE TABLE [Cases] ([Id] int NOT NULL, CONSTRAINT [PK_People] PRIMARY KEY ([Id]))", "2714")]
    [InlineData("CREATE TABLE [Cases] ([Id] int NOT NULL, CONSTRAINT [PK_Cases] PRIMARY KEY ([Number]))", "207")]
    [InlineData("CREATE TABLE [Cases] ([PersonId] int NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([PersonId]) REFERENCES [Person] ([Id]))", "1767")]
    [InlineData("CREATE TABLE [Cases] ([PersonId] int NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([Person]) REFERENCES [People] ([Id]))", "207")]
    [InlineData("CREATE TABLE [Cases] ([PersonId] int NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Key]))", "207")]
    [InlineData("CREATE TABLE [Cases] ([PersonId] bigint NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]))", "1778")]
    [InlineData("CREATE TABLE [Cases] ([Name] nvarchar(100) NOT NULL, CONSTRAINT [FK] FOREIGN KEY ([Name]) REFERENCES [People] ([Name]))", "1776")]
    [InlineData("CREATE TABLE [Cases] ([State] nvarchar(9) NOT NULL, CONSTRAINT [CK] CHECK ([Status] <> N''))", "207")]
    [InlineData("CREATE TABLE [Cases] ([PersonId] int NOT NULL, CONSTRAINT [CK] CHECK ([PersonId] IN (SELECT 1)))", "line 1")]
    [InlineData("CREATE INDEX [IX] ON [Person] ([Name])", "1088")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Surname])", "207")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Notes])", "1919")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Name]); CREATE INDEX [IX] ON [People] ([Name]) INCLUDE ([Notes])", "1913")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Name]) WHERE LOWER([Name]) = N'x'", "line 1")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Name]) WHERE [Name] = N'x' OR [Id] = 1", "line 1")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Name]) WHERE \"Surname\" IS NOT NULL", "207")]
    [InlineData("CREATE INDEX [IX] ON [People] ([Name]) WHERE [Name] = TRUE", "line 1")]
    [InlineData("ALTER TABLE [Person] ADD [Note] nvarchar(9) NULL", "4902")]
    [InlineData("ALTER TABLE [People] ADD [Name] nvarchar(9) NULL", "2705")]
    [InlineData("ALTER TABLE [People] ALTER COLUMN [Surname] nvarchar(9) NULL", "4924")]
    [InlineData("ALTER TABLE [People] ALTER COLUMN [Name] TYPE text", "line 1")]
    [InlineData("ALTER TABLE [People] DROP CONSTRAINT [FK_Gone]", "3728")]
    [InlineData("IF 1 = 1 BEGIN EXEC(N'DROP INDEX [IX] ON [People]') END", "3701")]
    [InlineData("DROP TABLE [Person]", "3701")]
    [InlineData("EXEC sp_rename N'[People].[Surname]', N'Family', 'COLUMN'", "15225")]
    public void A_broken_schema_is_found(string statement, string finding) =>
        Assert.Contains(SchemaCheck.Findings(TSqlSchema.Of(People + statement)), f => f.Contains(finding, StringComparison.Ordinal));

    [Fact]
    public void Folding_a_migration_into_the_schema_before_it_gives_the_schema_after_it()
    {
        using var before = TrialDb.With(model =>
        {
            model.Entity<TrialPerson>().ToTable("Persons").Property(p => p.Name).HasMaxLength(50).IsRequired(false);
            model.Entity<TrialRequest>().Property(r => r.Number).HasColumnName("Reference");
            model.Entity<TrialRequest>().Ignore(r => r.Version).HasIndex(r => r.ReceivedAt);
            model.Entity<TrialRequest>().Property<string>("Remark");
        });
        using var after = TrialDb.With(_ => { });

        var migration = after.GetService<IMigrationsModelDiffer>().GetDifferences(RelationalModelOf(before), RelationalModelOf(after));
        var commands = after.GetService<IMigrationsSqlGenerator>().Generate(migration, DesignModelOf(after), MigrationsSqlGenerationOptions.Idempotent);
        var script = before.Database.GenerateCreateScript() + string.Concat(commands.Select(c => $"BEGIN\n{c.CommandText}\nEND;\nGO\n"));
        var folded = TSqlSchema.Of(script);

        Assert.Contains(commands, c => c.CommandText.Contains("sp_rename", StringComparison.Ordinal));
        Assert.Empty(SchemaCheck.Findings(folded));
        Assert.Equal(TSqlSchema.Of(after.Database.GenerateCreateScript()).Lines(), folded.Lines());
    }

    [Theory]
    [InlineData("IF NOT EXISTS (SELECT 1) BEGIN CREATE TABLE [A] ([Id] int) END", true)]
    [InlineData("CREATE TABLE [A] ([Id] int)", false)]
    public void A_script_that_may_run_twice_asks_first(string script, bool idempotent) => Assert.Equal(idempotent, MigrationScript.IsIdempotent(script));

    private static IModel DesignModelOf(DbContext db) => db.GetService<IDesignTimeModel>().Model;

    private static IRelationalModel RelationalModelOf(DbContext db) => DesignModelOf(db).GetRelationalModel();
}
