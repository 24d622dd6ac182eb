using System.Diagnostics;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>A short run of a system program, in a folder that every account can enter.</summary>
internal static class Command
{
    public static ProcessStartInfo Describe(IEnumerable<string> words)
    {
        var all = words.ToList();
        var start = new ProcessStartInfo(all[0], all.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // PGDATA, PGPORT and the like of whoever starts the portal must not leak into its own cluster.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }

    public static (int ExitCode, string Output) Run(params IEnumerable<string> words)
    {
        using var process = Process.Start(Describe(words))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult() + error);
    }

    public static bool Succeeds(params IEnumerable<string> words) => Run(words).ExitCode == 0;

    public static void MustSucceed(string sentenceOtherwise, params IEnumerable<string> words)
    {
        var (exitCode, output) = Run(words);
        if (exitCode != 0)
        {
            throw new SettingsException($"{sentenceOtherwise}: {LastLine(output)}");
        }
    }

    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/bin", "/usr/sbin", "/sbin"])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no further word from the program";
}
