using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BeneficiaryPortal.Web.Tests.Data.Encryption;

public sealed class ResealingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Everything_sealed_is_sealed_anew_with_the_newest_key_and_still_reads_the_same()
    {
        var number = await portal.GivenAsync(CaseState.InService);
        var before = await portal.StoredAsync(number);
        var rotated = DataKeys.Read(TestKeys.File).WithNewKey();
        await using var scope = Services(rotated).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PostgreSqlPortalDb>();

        await db.ResealAsync(CancellationToken.None);

        var reseal = await db.Cases.AsNoTracking().Whole().SingleAsync(c => c.Number == number);
        Assert.Equal(before.Decision!.Reasons, reseal.Decision!.Reasons);
        Assert.Equal(before.Beneficiary.NationalId, reseal.Beneficiary.NationalId);
        Assert.All(await SealedValuesAsync(db), value => Assert.StartsWith("v1.k2.", value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_of_another_database_stop_the_start()
    {
        await using var scope = Services(DataKeys.Draw()).CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PostgreSqlPortalDb>();

        var refusal = await Assert.ThrowsAsync<SettingsException>(() => db.DemandRightKeysAsync(CancellationToken.None));

        Assert.Contains("restore the key file", refusal.Message, StringComparison.Ordinal);
    }

    private ServiceProvider Services(DataKeys keys) => new ServiceCollection()
        .Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(AccountSchema.Configure)
        .AddEncryption(_ => keys)
        .AddDbContextPool<PostgreSqlPortalDb>(options => options.WithModelByKeys().UseNpgsql(portal.ConnectionString))
        .BuildServiceProvider();

    /// <summary>What lies in every sealed column, as the server has it.</summary>
    private async Task<List<string>> SealedValuesAsync(PortalDb db)
    {
        var columns = db.Model.GetEntityTypes()
            .SelectMany(type => type.GetFlattenedProperties().Where(Resealing.IsSealed).Select(property => (Table: type.GetTableName(), Column: property.GetColumnName(StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value))))
            .ToList();
        Assert.True(columns.Count > 10);
        await using var connection = new NpgsqlConnection(portal.ConnectionString);
        await connection.OpenAsync();
        var values = new List<string>();
        foreach (var (table, column) in columns)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                values.Add(reader.GetString(0));
            }
        }

        return values;
    }
}
