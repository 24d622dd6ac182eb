using System.Globalization;
using System.Security.Cryptography;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Data.Embedded;

/// <summary>
/// What lies in the folder of a private cluster: <c>data</c> and <c>socket</c> (each there, or a link to where it could be had) and
/// <c>pgpass</c>, the passwords in PostgreSQL's own format. One portal at a time holds it.
/// </summary>
internal sealed class ClusterFolder : IDisposable
{
    public const string Administrator = "postgres";
    public const string Portal = "portal";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const UnixFileMode EnterableFolder = OwnerOnlyFolder | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly ClusterAccount _account;
    private readonly string _path;
    private readonly FileStream _lock;

    private ClusterFolder(ClusterAccount account, string path, string data, FileStream held) =>
        (_account, _path, Data, _lock) = (account, path, data, held);

    /// <summary>The real place of the data, every link followed.</summary>
    public string Data { get; }

    public string PassFile => Path.Combine(_path, "pgpass");

    public string ProcessFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The number of the main process that last started here, or 0.</summary>
    public int Postmaster =>
        File.Exists(ProcessFile) && int.TryParse(File.ReadLines(ProcessFile).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    public int? WrittenBy =>
        File.Exists(Path.Combine(Data, "PG_VERSION")) ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture) : null;

    private string SocketLink => Path.Combine(_path, "socket");

    public static ClusterFolder Open(ClusterOptions options, ClusterAccount account)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            File.SetUnixFileMode(options.Folder, account.IsAnother ? EnterableFolder : OwnerOnlyFolder);
            var path = Command.Run("realpath", options.Folder).Output.Trim();
            var data = FindData(options, account, path);
            return new ClusterFolder(account, path, data, Hold(data + ".lock", options.Folder));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new SettingsException($"The database folder {options.Folder} may not be written by {Environment.UserName}: give it to that user, or name another folder in Database:EmbeddedFolder.", refused);
        }
    }

    /// <summary>Creates the cluster's files. A crash half-way leaves no data folder, so the next start begins anew.</summary>
    public void CreateData(PostgreSqlBinaries binaries)
    {
        var unfinished = Data + ".new";
        DeleteFolder(unfinished);
        Directory.CreateDirectory(unfinished, OwnerOnlyFolder);
        WritePasswords(out var administratorPassword);
        var passwordFile = Data + ".password";
        WriteOwnerOnly(passwordFile, administratorPassword);
        _account.Own(unfinished);
        _account.Own(passwordFile);
        try
        {
            Command.MustSucceed(
                $"The database could not be created in {unfinished}",
                _account.Run(
                    binaries.InitDb, "--pgdata", unfinished, "--username", Administrator, "--pwfile", passwordFile, "--auth=scram-sha-256",
                    "--encoding=UTF8", "--locale=C.UTF-8", "--lc-messages=C", "--data-checksums"));
        }
        finally
        {
            File.Delete(passwordFile);
        }

        Directory.Move(unfinished, Data);
    }

    /// <summary>A socket's whole path must fit in 107 bytes, so it never lies under the clone; the link tells people and tools where it is.</summary>
    public string CreateSocketFolder()
    {
        RemoveSocketFolder();
        var folder = $"/tmp/beneficiary-portal-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        Directory.CreateDirectory(folder, OwnerOnlyFolder);
        _account.Own(folder);
        File.CreateSymbolicLink(SocketLink, folder);
        return folder;
    }

    public void RemoveSocketFolder()
    {
        if (new FileInfo(SocketLink).LinkTarget is not { } old)
        {
            return;
        }

        File.Delete(SocketLink);
        if (old.StartsWith("/tmp/beneficiary-portal-", StringComparison.Ordinal))
        {
            DeleteFolder(old);
        }
    }

    public string Password(string user)
    {
        if (!File.Exists(PassFile))
        {
            throw new SettingsException($"The passwords of the database in {Data} are missing: put back the file {PassFile}.");
        }

        return File.ReadLines(PassFile).Select(line => line.Split(':')).First(fields => string.Equals(fields[3], user, StringComparison.Ordinal))[4];
    }

    public void Dispose() => _lock.Dispose();

    private static string FindData(ClusterOptions options, ClusterAccount account, string path)
    {
        var data = Path.Combine(path, "data");
        if (new FileInfo(data).LinkTarget is { } displaced)
        {
            return Directory.Exists(Path.GetDirectoryName(displaced))
                ? displaced
                : throw new SettingsException($"The portal's data lay in {displaced}, which is gone: put it back, or delete {data} to begin with an empty database.");
        }

        if (account.CanEnter(path))
        {
            return data;
        }

        return Directory.Exists(data)
            ? throw new SettingsException($"The user postgres can no longer reach the portal's data in {data}: let it enter every folder above (chmod o+x), or move the data and leave a link.")
            : Displace(options, account, data);
    }

    private static string Displace(ClusterOptions options, ClusterAccount account, string data)
    {
        CreateEnterable(options.DisplacedRoot);
        if (!account.CanEnter(options.DisplacedRoot))
        {
            throw new SettingsException($"The user postgres can reach neither {data} nor {options.DisplacedRoot}: name a folder that it can enter in Database:EmbeddedFolder.");
        }

        var displaced = Path.Combine(options.DisplacedRoot, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
        CreateEnterable(displaced);
        File.WriteAllText(Path.Combine(displaced, "belongs-to.txt"), $"The database of the portal whose folder is {Path.GetDirectoryName(data)}.\n");
        var target = Path.Combine(displaced, "data");
        File.CreateSymbolicLink(data, target);
        return target;
    }

    // The mode given at creation would be narrowed by the umask.
    private static void CreateEnterable(string folder)
    {
        Directory.CreateDirectory(folder);
        File.SetUnixFileMode(folder, EnterableFolder);
    }

    private static FileStream Hold(string file, string folder)
    {
        try
        {
            return new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerOnly });
        }
        catch (IOException held)
        {
            throw new SettingsException($"Another portal is already running on the database folder {folder}: stop it first, or give this one a folder of its own in Database:EmbeddedFolder.", held);
        }
    }

    private void WritePasswords(out string administratorPassword)
    {
        if (!File.Exists(PassFile))
        {
            var lines = new[] { Administrator, Portal }.Select(user => $"*:*:*:{user}:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}\n");
            WriteOwnerOnly(PassFile, string.Concat(lines));
        }

        administratorPassword = Password(Administrator);
    }

    private static void WriteOwnerOnly(string file, string text)
    {
        File.Delete(file);
        using var writer = new StreamWriter(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        writer.Write(text);
    }

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
