using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BeneficiaryPortal.Web.Data;

/// <summary>Where the keys of what is stored about people come from.</summary>
public static class EncryptionSetup
{
    private const string KeyFile = "Encryption:KeyFile";

    /// <summary>The key file of this installation: where it is set, or beside the folder of the portal's own database.</summary>
    internal static string KeyFilePath(IConfiguration configuration, IHostEnvironment environment) => configuration[KeyFile] is { Length: > 0 } file
        ? Path.GetFullPath(file, InstallFolder.Of(environment.ContentRootPath))
        : Path.Combine(Path.GetDirectoryName(DatabaseSettings.Read(configuration, environment.ContentRootPath).EmbeddedFolder)!, "keys", "data-keys.json");

    public static IServiceCollection AddEncryption(this IServiceCollection services, Func<IServiceProvider, DataKeys> keys) =>
        services.AddSingleton(keys).AddSingleton<FieldCipher>().AddSingleton<BlindIndex>();

    // A portal with a database of its own makes its keys too; keys for a server that others keep are made, and copied, on purpose.
    internal static void AddEncryption(this WebApplicationBuilder builder, DatabaseSettings settings)
    {
        var path = KeyFilePath(builder.Configuration, builder.Environment);
        var keys = settings.IsEmbedded || builder.Environment.IsDevelopment() ? DataKeys.ReadOrDraw(path) : DataKeys.Read(path);
        builder.Services.AddEncryption(_ => keys);
    }

    internal static DbContextOptionsBuilder WithModelByKeys(this DbContextOptionsBuilder options) => options.ReplaceService<IModelCacheKeyFactory, ModelByKeys>();

    /// <summary>The keys belong to the model: two portals in one process may have two sets of them.</summary>
    private sealed class ModelByKeys : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, context.GetService<DataKeys>());
    }
}
