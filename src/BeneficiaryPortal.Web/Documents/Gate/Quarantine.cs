using System.Security.Cryptography;

namespace BeneficiaryPortal.Web.Documents.Gate;

/// <summary>Where a file lies in clear while it is examined: for its owner only, and gone afterwards whatever happened. What a crash left goes at the next start.</summary>
internal sealed class Quarantine(DocumentSettings settings) : IDisposable
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    internal const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly Lock _gate = new();
    private string? _own;
    private FileStream? _lock;

    public QuarantinedFile Hold()
    {
        var folder = Path.Combine(Own(), RandomName());
        Directory.CreateDirectory(folder, OwnerOnlyFolder);
        return new QuarantinedFile(folder);
    }

    /// <summary>Every portal locks its own part: what nobody locks belonged to one that is gone.</summary>
    public void RemoveLeftovers()
    {
        if (!Directory.Exists(settings.Quarantine))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(settings.Quarantine, "*.lock").ToList())
        {
            RemoveUnlessHeld(file);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_own is null || _lock is null)
            {
                return;
            }

            Directory.Delete(_own, recursive: true);
            File.Delete(_lock.Name);
            _lock.Dispose();
            (_own, _lock) = (null, null);
        }
    }

    private static void RemoveUnlessHeld(string file)
    {
        try
        {
            using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            if (Directory.Exists(Path.ChangeExtension(file, null)))
            {
                Directory.Delete(Path.ChangeExtension(file, null), recursive: true);
            }

            File.Delete(file);
        }
        catch (IOException)
        {
            // Another portal works there.
        }
    }

    private string Own()
    {
        lock (_gate)
        {
            if (_own is null)
            {
                Directory.CreateDirectory(settings.Quarantine, OwnerOnlyFolder);
                var own = Path.Combine(settings.Quarantine, RandomName());
                _lock = new FileStream(own + ".lock", new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, UnixCreateMode = OwnerOnly });
                Directory.CreateDirectory(own, OwnerOnlyFolder);
                _own = own;
            }

            return _own;
        }
    }

    private static string RandomName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}

/// <summary>One file under examination, in a folder of its own that the sandbox may write.</summary>
internal sealed class QuarantinedFile(string folder) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    public string Folder => folder;

    public string Received => Path.Combine(folder, "received");

    /// <summary>Copies what comes, never more than <paramref name="limit"/> bytes.</summary>
    /// <returns>The size and the SHA-256 in hex; null when more came.</returns>
    public async Task<(long Size, string Sha256)?> FillAsync(Stream content, long limit, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(Received, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = Quarantine.OwnerOnly,
            Options = FileOptions.Asynchronous,
        });
        var buffer = new byte[BufferSize];
        long size = 0;
        while (await content.ReadAsync(buffer, ct) is var read and > 0)
        {
            size += read;
            if (size > limit)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
