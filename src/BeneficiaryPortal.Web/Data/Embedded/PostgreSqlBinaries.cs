using System.Globalization;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>The installed PostgreSQL server programs: of the version that wrote the data, else the newest.</summary>
internal sealed record PostgreSqlBinaries(string Folder, int Major)
{
    private const string Installed = "/usr/lib/postgresql";
    private static readonly string[] s_needed = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public string Postgres => Path.Combine(Folder, "postgres");

    public static PostgreSqlBinaries Find(string? configured, int? writtenBy)
    {
        if (configured is not null && !HasAll(configured))
        {
            throw new SettingsException($"Database:PostgreSqlBinaries is {configured}, but that folder lacks {string.Join(", ", s_needed.Where(name => !File.Exists(Path.Combine(configured, name))))}.");
        }

        var found = (configured is not null ? [configured] : Candidates()).Where(HasAll).Select(folder => new PostgreSqlBinaries(folder, MajorOf(folder))).ToList();
        if (found.Count == 0)
        {
            throw new SettingsException(
                "The PostgreSQL server programs were not found: install them (Debian and Ubuntu: apt-get install postgresql), name their folder in Database:PostgreSqlBinaries, or give the portal a database in Database:ConnectionString.");
        }

        return found.Where(binaries => writtenBy is null || binaries.Major == writtenBy).MaxBy(binaries => binaries.Major)
            ?? throw new SettingsException(string.Create(
                CultureInfo.InvariantCulture,
                $"The portal's data was written by PostgreSQL {writtenBy}, but only version {found.Max(binaries => binaries.Major)} is installed: install postgresql-{writtenBy}, or move the data as described in docs/operations.md."));
    }

    private static IEnumerable<string> Candidates()
    {
        if (Directory.Exists(Installed))
        {
            foreach (var version in Directory.EnumerateDirectories(Installed))
            {
                yield return Path.Combine(version, "bin");
            }
        }

        if (Command.OnPath("postgres") is { } postgres)
        {
            yield return Path.GetDirectoryName(File.ResolveLinkTarget(postgres, returnFinalTarget: true)?.FullName ?? postgres)!;
        }
    }

    private static bool HasAll(string folder) => s_needed.All(name => File.Exists(Path.Combine(folder, name)));

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    private static int MajorOf(string folder)
    {
        var words = Command.Run(Path.Combine(folder, "postgres"), "--version").Output.Split(' ');
        var major = new string([.. (words.ElementAtOrDefault(2) ?? "").TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(major, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SettingsException($"{folder} holds no PostgreSQL that runs on this machine.");
    }
}
