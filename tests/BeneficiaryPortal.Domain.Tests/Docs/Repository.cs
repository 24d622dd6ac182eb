namespace BeneficiaryPortal.Domain.Tests.Docs;

/// <summary>The clone in which the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The rows of every Markdown table with this many columns, without heads and rules.</summary>
    public static IEnumerable<string[]> Rows(string path, int columns) =>
        Read(path).Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == columns && cells[0] is not ("id" or "Arabic" or "place"));

    /// <summary>What stands between backticks in a cell.</summary>
    public static IEnumerable<string> Quoted(string cell) => cell.Split('`').Where((_, i) => i % 2 == 1);

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BeneficiaryPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from a clone: no folder above holds BeneficiaryPortal.sln.");
    }
}
