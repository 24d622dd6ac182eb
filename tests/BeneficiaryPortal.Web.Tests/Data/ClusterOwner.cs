using System.Diagnostics;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace BeneficiaryPortal.Web.Tests.Data;

/// <summary>Another process that owns a private cluster, so that a test can kill it or run it as another user.</summary>
internal sealed class ClusterOwner : IDisposable
{
    private readonly Process _process;

    private ClusterOwner(Process process, string firstLine) => (_process, FirstLine) = (process, firstLine);

    /// <summary>The connection string once the cluster runs, or the sentence that says why it does not.</summary>
    public string FirstLine { get; }

    public static Task<ClusterOwner> StartAsync(string folder) => LaunchAsync("dotnet", typeof(ClusterOwner).Assembly.Location, folder);

    /// <summary>As the user nobody, who may not be able to read the folder the tests were built in: from a copy.</summary>
    public static async Task<ClusterOwner> StartAsNobodyAsync(string folder, string copy)
    {
        var built = Path.GetDirectoryName(typeof(ClusterOwner).Assembly.Location)!;
        string[] files = ["BeneficiaryPortal.Web.Tests.dll", "BeneficiaryPortal.Web.Tests.runtimeconfig.json", "BeneficiaryPortal.Web.dll", "Npgsql.dll"];
        Directory.CreateDirectory(copy);
        foreach (var file in files)
        {
            File.Copy(Path.Combine(built, file), Path.Combine(copy, file));
        }

        return await LaunchAsync("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Path.Combine(copy, files[0]), folder);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    internal static async Task<int> Main(string[] args)
    {
        try
        {
            await using var cluster = await PrivateCluster.StartAsync(new ClusterOptions(args[0]), NullLogger.Instance);
            await cluster.EnsureDatabaseAsync("portal_qabas");
            Console.WriteLine(cluster.ConnectionString("portal_qabas"));
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (SettingsException wrong)
        {
            Console.WriteLine(wrong.Message);
            return 1;
        }
    }

    private static async Task<ClusterOwner> LaunchAsync(params string[] words)
    {
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start)!;
        return new ClusterOwner(process, await process.StandardOutput.ReadLineAsync() ?? "");
    }
}
