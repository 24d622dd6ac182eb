using BeneficiaryPortal.Web.Data.Encryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BeneficiaryPortal.Web.Data;

/// <summary>The account tables as of Identity's third schema, which knows passkeys and short keys.</summary>
public static class AccountSchema
{
    public static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = 128;
    }

    /// <summary>For contexts that are made outside the running portal: Identity reads its schema from here, and sealed columns have keys that nobody keeps.</summary>
    public static IServiceProvider Alone { get; } =
        new ServiceCollection().Configure<IdentityOptions>(Configure).AddEncryption(_ => DataKeys.Draw()).BuildServiceProvider();
}

/// <summary>Lets the migrations tool build the PostgreSQL model without a server.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlPortalDb>
{
    public PostgreSqlPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPortalDb>().UseNpgsql("Host=design").UseApplicationServiceProvider(AccountSchema.Alone).Options);
}

/// <summary>Lets the migrations tool build the SQL Server model without a server.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    public SqlServerPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDb>().UseSqlServer("Server=design").UseApplicationServiceProvider(AccountSchema.Alone).Options);
}
