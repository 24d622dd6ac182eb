namespace BeneficiaryPortal.Web.Tests.TagHelpers;

/// <summary>The sources that tests read as text.</summary>
internal static class Sources
{
    public static string Repository { get; } = Find();

    public static string Web { get; } = Path.Combine(Repository, "src", "BeneficiaryPortal.Web");

    public static IEnumerable<string> Files(params string[] endings) =>
        Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BeneficiaryPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout.");
    }
}
