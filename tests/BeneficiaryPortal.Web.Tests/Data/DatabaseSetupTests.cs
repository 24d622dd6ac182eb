using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Embedded;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Data;

public sealed class DatabaseSetupTests
{
    [Fact]
    public async Task With_no_connection_string_the_cluster_starts_and_stops_with_the_portal()
    {
        var temp = Directory.CreateTempSubdirectory("bp-setup-").FullName;
        File.SetUnixFileMode(temp, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        await using (var app = Build(("Database:EmbeddedFolder", temp)))
        {
            await app.StartPortalDatabaseAsync();
            await using (var scope = app.Services.CreateAsyncScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
                await db.Database.MigrateAsync();
                Assert.Equal(0, await db.Cases.CountAsync());
            }

            await app.StartAsync();
            Assert.NotEmpty(ClusterProcesses.Of(Path.Combine(temp, "data")));
            await app.StopAsync();
            Assert.Empty(ClusterProcesses.Of(Path.Combine(temp, "data")));
        }

        Directory.Delete(temp, recursive: true);
    }

    [Fact]
    public async Task With_a_connection_string_the_portal_uses_that_database()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = Build(("Database:ConnectionString", database.ConnectionString));
        await app.StartPortalDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();

        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<PortalDb>().Cases.CountAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_answer_stops_the_start_with_one_sentence()
    {
        await using var app = Build(("Database:ConnectionString", "Host=127.0.0.1;Port=1;Database=portal;Username=portal;Password=secret-word"));

        var silent = await Assert.ThrowsAsync<SettingsException>(() => app.StartPortalDatabaseAsync());
        Assert.StartsWith("The database portal on tcp://127.0.0.1:1, set in Database:ConnectionString, cannot be opened:", silent.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", silent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_that_database_is_left_to_the_migrations()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = Build(("Database:ConnectionString", database.ConnectionString.Replace("Database=test_", "Database=absent_", StringComparison.Ordinal)));

        await app.StartPortalDatabaseAsync();
    }

    private static WebApplication Build(params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)).Append(new("urls", "http://127.0.0.1:0")).Append(new("Encryption:KeyFile", TestKeys.File)));
        builder.Services.Configure<IdentityOptions>(AccountSchema.Configure);
        return builder.AddPortalDatabase().Build();
    }
}
