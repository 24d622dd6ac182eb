using System.Diagnostics;
using System.Globalization;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>Every process of a cluster works in its data folder: that tells a survivor of a crash from a stranger who got its process number.</summary>
internal static class ClusterProcesses
{
    public static IReadOnlyList<int> Of(string data) =>
        Directory.Exists("/proc")
            ? [.. Directory.EnumerateDirectories("/proc").Select(Number).OfType<int>().Where(id => WorksIn(id, data))]
            : [];

    public static void Kill(IEnumerable<int> processes)
    {
        foreach (var id in processes)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                // It ended by itself.
            }
        }
    }

    private static int? Number(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static bool WorksIn(int id, string data)
    {
        try
        {
            return string.Equals(new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cwd")).LinkTarget, data, StringComparison.Ordinal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
