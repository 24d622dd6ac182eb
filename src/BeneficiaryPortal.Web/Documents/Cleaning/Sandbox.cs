using BeneficiaryPortal.Web.Documents.Gate;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BeneficiaryPortal.Web.Documents.Cleaning;

internal enum SandboxOutcome
{
    Done,

    /// <summary>The program could not read the file.</summary>
    Failed,

    /// <summary>It wanted more time, memory or room than it may have.</summary>
    Stopped,
}

/// <param name="Outcome">How it ended.</param>
/// <param name="Said">What it wrote on its way.</param>
internal sealed record SandboxRun(SandboxOutcome Outcome, string Said)
{
    /// <summary>How long it ran, waiting for its turn not counted.</summary>
    public TimeSpan Took { get; init; }
}

/// <summary>What a program may use for one file.</summary>
internal sealed record SandboxLimits
{
    public long Memory { get; init; } = 512L * 1024 * 1024;

    public int ProcessorSeconds { get; init; } = 10;

    /// <summary>For all that is done with one file together, waiting for its turn not counted.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>
/// Runs a program on one file with little memory, little time, no network and nothing of the system but its libraries to read. Where the machine
/// allows no namespaces, the limits alone remain.
/// </summary>
internal sealed class Sandbox(DocumentTools tools, DocumentLimits limits, SandboxLimits bounds) : IDisposable
{
    private const int LargestOutputFactor = 3;
    private const int LongestWord = 4000;

    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);

    /// <summary>The largest file that a program may write.</summary>
    public long LargestOutput => limits.MaxBytes * LargestOutputFactor;

    public void Dispose() => _places.Dispose();

    /// <param name="program">The whole path of the program.</param>
    /// <param name="folder">The only folder that it can write; it works in it.</param>
    /// <param name="spent">How long other programs have worked on the same file.</param>
    public async Task<SandboxRun> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken ct, TimeSpan spent = default)
    {
        if (spent >= bounds.Patience)
        {
            return new SandboxRun(SandboxOutcome.Stopped, "");
        }

        await _places.WaitAsync(ct);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(bounds.Patience - spent);
            var began = Stopwatch.GetTimestamp();
            var start = Describe(program, arguments, folder);

            // The program dies with the thread that started it, so that thread has to wait for it: one of the pool may end earlier.
            var run = await Task.Factory.StartNew(() => Run(start, patience.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            ct.ThrowIfCancellationRequested();
            return run with { Took = Stopwatch.GetElapsedTime(began) };
        }
        finally
        {
            _places.Release();
        }
    }

    private static SandboxRun Run(ProcessStartInfo start, CancellationToken stop)
    {
        using var process = Process.Start(start)!;
        using var stopping = stop.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var error = ReadSomeAsync(process.StandardError.BaseStream);
        var output = ReadSomeAsync(process.StandardOutput.BaseStream);
        process.WaitForExit();
        if (stop.IsCancellationRequested)
        {
            return new SandboxRun(SandboxOutcome.Stopped, "");
        }

        var said = error.GetAwaiter().GetResult() + output.GetAwaiter().GetResult();
        return new SandboxRun(Outcome(process.ExitCode, said), said);
    }

    // Above 128 a signal ended it: out of processor time, of room, or of memory.
    private static SandboxOutcome Outcome(int exitCode, string said) =>
        exitCode == 0 ? SandboxOutcome.Done
        : exitCode > 128 || said.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || said.Contains("std::bad_alloc", StringComparison.Ordinal) ? SandboxOutcome.Stopped
        : SandboxOutcome.Failed;

    private static async Task<string> ReadSomeAsync(Stream stream)
    {
        var (kept, rest) = (new byte[LongestWord], new byte[LongestWord]);
        var length = await stream.ReadAtLeastAsync(kept, kept.Length, throwOnEndOfStream: false);
        while (await stream.ReadAsync(rest) > 0)
        {
        }

        return Encoding.UTF8.GetString(kept, 0, length);
    }

    private ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string folder)
    {
        var words = (List<string>)[.. Limits(), .. tools.HasNamespaces ? Walls(folder) : [], program, .. arguments];
        var start = new ProcessStartInfo(tools.Prlimit!, words)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = "/usr/bin:/bin";
        start.Environment["HOME"] = tools.HasNamespaces ? "/work" : folder;
        start.Environment["TMPDIR"] = start.Environment["HOME"];
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";
        start.Environment["VIPS_DISC_THRESHOLD"] = "400m";
        return start;
    }

    private IEnumerable<string> Limits() =>
    [
        string.Create(CultureInfo.InvariantCulture, $"--as={bounds.Memory}"),
        string.Create(CultureInfo.InvariantCulture, $"--cpu={bounds.ProcessorSeconds}"),
        string.Create(CultureInfo.InvariantCulture, $"--fsize={LargestOutput}"),
        "--nofile=64",
        "--core=0",
        "--",
    ];

    private List<string> Walls(string folder) =>
    [
        tools.Bubblewrap!, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "65534", "--gid", "65534",
        "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
        "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig", "--proc", "/proc", "--dev", "/dev", "--bind", folder, "/work", "--chdir", "/work",
    ];
}
