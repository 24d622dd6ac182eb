using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Documents.Storage;

namespace BeneficiaryPortal.Web;

/// <summary><c>add-data-key</c> makes the key file, or adds the key that seals from now on; <c>reseal</c> seals everything with it.</summary>
internal static class DataKeyCommands
{
    /// <exception cref="SettingsException">The key file is there and cannot be read.</exception>
    public static int Add(WebApplicationBuilder builder, TextWriter output)
    {
        var path = EncryptionSetup.KeyFilePath(builder.Configuration, builder.Environment);
        var keys = File.Exists(path) ? DataKeys.Read(path).WithNewKey() : DataKeys.Draw();
        keys.Write(path);
        output.WriteLine($"{path} seals with the key {keys.Newest.Id} from the next start on. Keep a copy apart from the database; then run the command reseal.");
        return 0;
    }

    public static async Task<int> ResealAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<PortalDb>().ResealAsync(CancellationToken.None);
        var documents = await services.GetRequiredService<DocumentStore>().ResealAsync(CancellationToken.None);
        await output.WriteLineAsync($"{rows} rows and {documents} documents are sealed with the key {services.GetRequiredService<DataKeys>().Newest.Id}.");
        return 0;
    }
}
