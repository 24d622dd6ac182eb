using System.Globalization;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Documents.Gate;

/// <summary>The section <c>Documents</c> of the configuration. What it cannot mean is refused before anything starts.</summary>
public sealed record DocumentSettings
{
    private const string Section = "Documents";

    private static readonly string[] s_known =
        ["Folder", "Quarantine", "Clamd", "ClamdSeconds", "MaxMegabytes", "MaxMegapixels", "MaxPages", "MaxFilesPerCase", "MaxMegabytesPerCase"];

    public DocumentLimits Limits { get; init; } = new();

    /// <summary>Where documents lie, encrypted.</summary>
    public required string Folder { get; init; }

    /// <summary>Where a file lies in clear while it is examined: best a folder in memory.</summary>
    public required string Quarantine { get; init; }

    /// <summary><c>host:port</c> or the path of a socket; null where no antivirus is used.</summary>
    public string? Clamd { get; init; }

    public TimeSpan ClamdPatience { get; init; } = TimeSpan.FromSeconds(30);

    public static DocumentSettings Read(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection(Section);
        if (section.GetChildren().FirstOrDefault(child => !s_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new SettingsException($"{Section}:{unknown.Key} is not a setting of the portal; the settings are {string.Join(", ", s_known.Select(name => $"{Section}:{name}"))}.");
        }

        var folder = Path.GetFullPath(Given(section["Folder"]) ?? Path.Combine("var", "documents"), InstallFolder.Of(contentRoot));
        RefuseServed(folder, contentRoot);
        return new DocumentSettings
        {
            Folder = folder,
            Quarantine = Given(section["Quarantine"]) is { } quarantine ? Path.GetFullPath(quarantine, InstallFolder.Of(contentRoot)) : Path.Combine(folder, "quarantine"),
            Clamd = Given(section["Clamd"]),
            ClamdPatience = TimeSpan.FromSeconds(Number(section, "ClamdSeconds", 30, 300)),
            Limits = ReadLimits(section),
        };
    }

    private static DocumentLimits ReadLimits(IConfigurationSection section) => new()
    {
        MaxBytes = Number(section, "MaxMegabytes", 10, 100) * DocumentLimits.Megabyte,
        MaxPixels = Number(section, "MaxMegapixels", 25, 100) * 1_000_000L,
        MaxPages = Number(section, "MaxPages", 50, 500),
        MaxFilesPerCase = Number(section, "MaxFilesPerCase", 30, 1000),
        MaxBytesPerCase = Number(section, "MaxMegabytesPerCase", 100, 10_000) * DocumentLimits.Megabyte,
    };

    private static int Number(IConfigurationSection section, string name, int usual, int most) =>
        Given(section[name]) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new SettingsException(string.Create(CultureInfo.InvariantCulture, $"{Section}:{name} is {text}, which is no number from 1 to {most}."));

    private static void RefuseServed(string folder, string contentRoot)
    {
        var served = Path.Combine(Path.GetFullPath(contentRoot), "wwwroot");
        if ((folder + Path.DirectorySeparatorChar).StartsWith(served + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new SettingsException($"{Section}:Folder is {folder}, which lies under wwwroot, where everybody could read it: name a folder elsewhere.");
        }
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
