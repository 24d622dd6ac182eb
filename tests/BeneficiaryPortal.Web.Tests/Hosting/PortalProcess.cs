using System.Collections.Concurrent;
using System.Diagnostics;
using BeneficiaryPortal.Web.Tests.Messaging;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>The portal as a process of its own, with its clocks and its dispatcher, on the database of a test. It ends with its test.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private PortalProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="portal">Whose database, keys and folders it uses.</param>
    /// <param name="environment">Variables of the environment.</param>
    /// <param name="settings">What is configured beside.</param>
    public static async Task<PortalProcess> StartAsync(PortalFactory portal, IReadOnlyDictionary<string, string> environment, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "BeneficiaryPortal.Web.dll"),
            $"--urls={address}",
            $"--Database:ConnectionString={portal.ConnectionString}",
            $"--Encryption:KeyFile={TestKeys.File}",
            "--DataProtection:AllowUnencryptedKeys=true",
            "--Logging:Folder=",
            $"--Messages:Folder={portal.MessagesFolder}",
            $"--Documents:Folder={portal.DocumentsFolder}",
            .. settings.Select(setting => $"--{setting.Name}={setting.Value}"),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = new PortalProcess(new Process { StartInfo = start }, address);
        process.Begin();
        await process.UntilItAnswersAsync();
        return process;
    }

    /// <summary>SIGKILL: nothing of it has a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Begin()
    {
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task UntilItAnswersAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1); await Task.Delay(50))
        {
            Assert.False(_process.HasExited, $"The portal does not start: {string.Join('\n', _said)}");
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        Assert.Fail($"The portal does not answer: {string.Join('\n', _said)}");
    }
}
