using System.Diagnostics;

namespace BeneficiaryPortal.Web.Documents.Cleaning;

/// <summary>The system programs that rewrite documents. One that is missing is said at the start, and its kind of document is refused.</summary>
internal sealed class DocumentTools
{
    private readonly Lazy<bool> _hasNamespaces;

    public DocumentTools()
    {
        Pdftocairo = Find("pdftocairo");
        Vips = Find("vips");
        Bubblewrap = Find("bwrap");
        Prlimit = Find("prlimit");
        _hasNamespaces = new Lazy<bool>(TryNamespaces);
    }

    public string? Pdftocairo { get; init; }

    public string? Vips { get; init; }

    public string? Bubblewrap { get; init; }

    public string? Prlimit { get; init; }

    public bool HasNamespaces => Bubblewrap is not null && _hasNamespaces.Value;

    /// <summary>One sentence for each thing that is missing: what does not work without it and what to do.</summary>
    public IEnumerable<string> Missing()
    {
        if (Prlimit is null)
        {
            yield return "The program prlimit is missing, so no document can be cleaned and every upload is refused: install the package util-linux.";
        }

        if (Pdftocairo is null)
        {
            yield return "The program pdftocairo is missing, so PDF files are refused: install the package poppler-utils.";
        }

        if (Vips is null)
        {
            yield return "The program vips is missing, so photos (JPEG, PNG) are refused: install the package libvips-tools.";
        }

        if (Bubblewrap is null)
        {
            yield return "The program bwrap is missing, so documents are rewritten with limits of time and memory but without walls around the program: install the package bubblewrap.";
        }
        else if (!HasNamespaces)
        {
            yield return "This machine lets bwrap make no namespaces, so documents are rewritten with limits of time and memory but without walls around the program: allow unprivileged user namespaces.";
        }
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/bin"])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private bool TryNamespaces()
    {
        using var process = Process.Start(new ProcessStartInfo(Bubblewrap!, ["--unshare-all", "--die-with-parent", "--uid", "65534", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
