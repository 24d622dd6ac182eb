using BeneficiaryPortal.Web.Data.Encryption;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>One key file for every portal of a test run: their databases are copies of one template.</summary>
internal static class TestKeys
{
    private static readonly Lazy<string> s_file = new(() =>
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("portal-keys-").FullName, "data-keys.json");
        DataKeys.Draw().Write(file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return file;
    });

    public static string File => s_file.Value;
}
