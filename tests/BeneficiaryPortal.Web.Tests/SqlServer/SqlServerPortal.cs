using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>The portal on SQL Server, without the server.</summary>
internal static class SqlServerPortal
{
    private static readonly Lazy<string> ScriptOnce = new(() =>
    {
        using var db = Db(new RecordedCommands());
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    });

    private static readonly Lazy<TSqlSchema> SchemaOnce = new(() => TSqlSchema.Of(Script));

    /// <summary>What brings any database of an earlier version to this one.</summary>
    public static string Script => ScriptOnce.Value;

    public static TSqlSchema Schema => SchemaOnce.Value;

    public static SqlServerPortalDb Db(RecordedCommands recorded) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDb>(recorded.Options<SqlServerPortalDb>()).UseApplicationServiceProvider(AccountSchema.Alone).Options);
}
