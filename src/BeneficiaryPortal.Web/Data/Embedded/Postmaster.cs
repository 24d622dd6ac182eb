using System.Collections.Concurrent;
using System.Diagnostics;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>
/// PostgreSQL's main process and the thread that starts it, watches it and starts it again when it dies. The thread lives as long as the
/// process: Linux asks the process to shut down when the thread that started it ends, which also happens when the portal is killed.
/// </summary>
internal sealed class Postmaster : IDisposable
{
    private static readonly TimeSpan s_farewell = TimeSpan.FromSeconds(60);

    private readonly ClusterAccount _account;
    private readonly ClusterFolder _folder;
    private readonly PostgreSqlBinaries _binaries;
    private readonly string[] _settings;
    private readonly ILogger _logger;
    private readonly ManualResetEventSlim _stopping = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _lastWords = new();

    public Postmaster(ClusterAccount account, ClusterFolder folder, PostgreSqlBinaries binaries, string[] settings, ILogger logger) =>
        (_account, _folder, _binaries, _settings, _logger) = (account, folder, binaries, settings, logger);

    /// <summary>Told after a restart: every connection made before is dead.</summary>
    public Action Restarted { get; init; } = () => { };

    public Task StartAsync()
    {
        new Thread(Watch) { IsBackground = true, Name = "PostgreSQL" }.Start();
        return _ready.Task;
    }

    public async Task StopAsync()
    {
        _stopping.Set();
        while (!_ended.Task.IsCompleted)
        {
            // Repeated, should the first word have come before the process could hear it.
            Command.Run(_account.Run(_binaries.PgCtl, "stop", "-D", _folder.Data, "-m", "fast", "-W"));
            await Task.WhenAny(_ended.Task, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System));
        }
    }

    public void Dispose() => _stopping.Dispose();

    private void Watch()
    {
        try
        {
            RunAgainAndAgain();
        }
        catch (Exception exception)
        {
            _ready.TrySetException(exception);
            _logger.LogCritical(exception, "The portal's own PostgreSQL cannot be kept running");
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private void RunAgainAndAgain()
    {
        var pause = TimeSpan.FromMilliseconds(100);
        while (!_stopping.IsSet)
        {
            EndSurvivors();
            var started = Stopwatch.GetTimestamp();
            using var process = Launch();
            if (BecomesReady(process))
            {
                Announce();
                AwaitExit(process);
            }
            else if (!_ready.Task.IsCompleted)
            {
                HearOut(process);
                throw new SettingsException($"PostgreSQL did not start on {_folder.Data}: {string.Join(' ', _lastWords)}");
            }

            if (_stopping.IsSet)
            {
                return;
            }

            pause = Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(1) ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(Math.Min(10, pause.TotalSeconds * 2));
            _logger.LogWarning("The portal's own PostgreSQL ended by itself with code {ExitCode} and is started again", process.ExitCode);
            _stopping.Wait(pause);
        }
    }

    private void Announce()
    {
        if (!_ready.TrySetResult())
        {
            Restarted();
            _logger.LogInformation("The portal's own PostgreSQL runs again");
        }
    }

    /// <summary>What a killed portal or a killed postmaster left running is asked to end, then made to.</summary>
    private void EndSurvivors()
    {
        var since = Stopwatch.GetTimestamp();
        while (ClusterProcesses.Of(_folder.Data) is { Count: > 0 } survivors)
        {
            // Without a postmaster its children have nobody to report to: what they had not committed is lost either way.
            if (!survivors.Contains(_folder.Postmaster) || Stopwatch.GetElapsedTime(since) > s_farewell)
            {
                ClusterProcesses.Kill(survivors);
            }
            else
            {
                Command.Run(_account.Run(_binaries.PgCtl, "stop", "-D", _folder.Data, "-m", "fast", "-W"));
            }

            _stopping.Wait(TimeSpan.FromMilliseconds(50));
        }

        // Nobody works in the folder: the number in this file belongs to a stranger, if to anybody.
        File.Delete(_folder.ProcessFile);
    }

    private Process Launch()
    {
        _lastWords.Clear();
        var words = _account.RunForAsLongAsThePortal([_binaries.Postgres, "-D", _folder.Data, .. _settings.SelectMany(setting => (string[])["-c", setting])]);
        var process = Process.Start(Command.Describe(words))!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private bool BecomesReady(Process process)
    {
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            if (SaysReady())
            {
                return true;
            }
        }

        return false;
    }

    // Not the overload without a limit: it also waits for children that a killed postmaster leaves holding its output.
    private static void AwaitExit(Process process)
    {
        while (!process.WaitForExit(TimeSpan.FromDays(1)))
        {
        }
    }

    // What it said may still be on its way when it has ended; for ever only if somebody else holds its output.
    private static void HearOut(Process process) => process.WaitForExitAsync().Wait(TimeSpan.FromSeconds(5));

    // The eighth line of postmaster.pid is its status.
    private bool SaysReady()
    {
        try
        {
            return File.ReadLines(_folder.ProcessFile).ElementAtOrDefault(7)?.StartsWith("ready", StringComparison.Ordinal) is true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        _lastWords.Enqueue(line);
        while (_lastWords.Count > 4)
        {
            _lastWords.TryDequeue(out _);
        }

        _logger.LogDebug("PostgreSQL: {Line}", line);
    }
}
