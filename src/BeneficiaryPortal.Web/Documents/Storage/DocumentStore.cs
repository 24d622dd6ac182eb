using System.Security.Cryptography;
using System.Text.Json;
using BeneficiaryPortal.Web.Data.Encryption;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>One folder of encrypted files under random names. Whether somebody may read one is decided before it is asked for.</summary>
public sealed class DocumentStore
{
    private const string Incoming = "incoming";
    private const int NameLength = 32;

    private readonly string _folder;
    private readonly FieldCipher _keys;
    private readonly string _newest;

    public DocumentStore(DocumentSettings settings, FieldCipher keys, DataKeys all) => (_folder, _keys, _newest) = (settings.Folder, keys, $"v1.{all.Newest.Id}.");

    /// <exception cref="FileNotFoundException">Nothing is stored under this name.</exception>
    /// <exception cref="DocumentUnreadableException">It was changed since, or still awaits its scan.</exception>
    public async Task<StoredDocument> OpenAsync(string storedName, CancellationToken ct)
    {
        var document = await OpenAnyAsync(storedName, ct);
        if (document.Label.State == DocumentState.Clean)
        {
            return document;
        }

        await document.DisposeAsync();
        throw new DocumentUnreadableException($"The document {storedName} awaits its scan.");
    }

    /// <returns>Whether it was there.</returns>
    public Task<bool> DeleteAsync(string storedName, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var path = PathOf(storedName);
        var isThere = File.Exists(path);
        File.Delete(path);
        return Task.FromResult(isThere);
    }

    /// <summary>Files that no row of the database names: a crash came between storing and saving. Younger ones may be about to be named.</summary>
    public IReadOnlyList<string> Orphans(IReadOnlySet<string> named, DateTime storedBefore) =>
        [.. Stored().Where(file => file.LastWriteTimeUtc < storedBefore && !named.Contains(file.Name)).Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>Seals the key of every document with the newest key; contents stay as they are.</summary>
    /// <returns>How many were sealed with an older one.</returns>
    public async Task<int> ResealAsync(CancellationToken ct)
    {
        var changed = 0;
        foreach (var file in Stored().ToList())
        {
            changed += await ResealAsync(file.Name, ct) ? 1 : 0;
        }

        return changed;
    }

    internal static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));

    /// <summary>Also what may not be shown yet.</summary>
    internal async Task<StoredDocument> OpenAnyAsync(string storedName, CancellationToken ct)
    {
        var path = PathOf(storedName);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"No document {storedName} is stored.");
        }

        var file = new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete });
        try
        {
            return await ReadAsync(file, storedName, ct);
        }
        catch (Exception changed) when (changed is CryptographicException or EndOfStreamException or JsonException or OverflowException or ArgumentException or FormatException or SealBrokenException)
        {
            await file.DisposeAsync();
            throw new DocumentUnreadableException($"The document {storedName} is not what was stored.", changed);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stores or replaces; either the whole file is there afterwards or nothing changed.</summary>
    internal async Task SaveAsync(string storedName, DocumentLabel label, Stream content, CancellationToken ct)
    {
        var path = PathOf(storedName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!, Quarantine.OwnerOnlyFolder);
        Directory.CreateDirectory(Path.Combine(_folder, Incoming), Quarantine.OwnerOnlyFolder);
        var unfinished = Path.Combine(_folder, Incoming, NewName());
        try
        {
            await WriteAsync(unfinished, storedName, label, content, ct);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>What a crash left half written; nothing is being written for this long.</summary>
    internal void RemoveUnfinished(DateTime writtenBefore)
    {
        var incoming = new DirectoryInfo(Path.Combine(_folder, Incoming));
        if (!incoming.Exists)
        {
            return;
        }

        foreach (var file in incoming.EnumerateFiles().Where(file => file.LastWriteTimeUtc < writtenBefore).ToList())
        {
            file.Delete();
        }
    }

    private async Task WriteAsync(string path, string name, DocumentLabel label, Stream content, CancellationToken ct)
    {
        var key = RandomNumberGenerator.GetBytes(SealedFormat.KeySize);
        try
        {
            using var cipher = new AesGcm(key, SealedFormat.TagSize);
            await using var file = Create(path);
            var sealedLabel = SealedFormat.SealLabel(cipher, name, JsonSerializer.SerializeToUtf8Bytes(label));
            await file.WriteAsync(SealedFormat.Head(_keys.Seal(Convert.ToBase64String(key), Purpose(name)), sealedLabel.Length), ct);
            await file.WriteAsync(sealedLabel, ct);
            await WriteChunksAsync(file, cipher, name, content, ct);
            await file.FlushAsync(ct);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static async Task WriteChunksAsync(FileStream file, AesGcm cipher, string name, Stream content, CancellationToken ct)
    {
        var (current, next, sealedChunk) = (new byte[SealedFormat.ChunkSize], new byte[SealedFormat.ChunkSize], new byte[SealedFormat.SealedChunkSize]);
        var length = await content.ReadAtLeastAsync(current, current.Length, throwOnEndOfStream: false, ct);
        for (uint number = 0; ; number++)
        {
            var nextLength = await content.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, ct);
            SealedFormat.SealChunk(cipher, name, number, nextLength == 0, current.AsSpan(0, length), sealedChunk);
            await file.WriteAsync(sealedChunk.AsMemory(0, length + SealedFormat.TagSize), ct);
            if (nextLength == 0)
            {
                return;
            }

            (current, next, length) = (next, current, nextLength);
        }
    }

    private async Task<StoredDocument> ReadAsync(FileStream file, string name, CancellationToken ct)
    {
        var (sealedKey, sealedLabelLength) = await SealedFormat.ReadHeadAsync(file, ct);
        var sealedLabel = new byte[sealedLabelLength];
        await file.ReadExactlyAsync(sealedLabel, ct);
        var key = Convert.FromBase64String(_keys.Open(sealedKey, Purpose(name)));
        var cipher = new AesGcm(key, SealedFormat.TagSize);
        CryptographicOperations.ZeroMemory(key);
        var label = JsonSerializer.Deserialize<DocumentLabel>(SealedFormat.OpenLabel(cipher, name, sealedLabel)) ?? throw new CryptographicException("The label is missing.");
        var content = new SealedStream(file, cipher, name, file.Position);
        content.Verify();
        return new StoredDocument(label, content);
    }

    private async Task<bool> ResealAsync(string name, CancellationToken ct)
    {
        var unfinished = Path.Combine(_folder, Incoming, NewName());
        await using (var old = new FileStream(PathOf(name), new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous }))
        {
            var (sealedKey, sealedLabelLength) = await SealedFormat.ReadHeadAsync(old, ct);
            if (sealedKey.StartsWith(_newest, StringComparison.Ordinal))
            {
                return false;
            }

            Directory.CreateDirectory(Path.Combine(_folder, Incoming), Quarantine.OwnerOnlyFolder);
            await using var file = Create(unfinished);
            await file.WriteAsync(SealedFormat.Head(_keys.Seal(_keys.Open(sealedKey, Purpose(name)), Purpose(name)), sealedLabelLength), ct);
            await old.CopyToAsync(file, ct);
            await file.FlushAsync(ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, PathOf(name), overwrite: true);
        return true;
    }

    private IEnumerable<FileInfo> Stored() =>
        Directory.Exists(_folder)
            ? new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => IsName(file.Name) && file.Directory!.Name == file.Name[..2])
            : [];

    private static FileStream Create(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.Write,
        UnixCreateMode = Quarantine.OwnerOnly,
        Options = FileOptions.Asynchronous,
    });

    private static string Purpose(string name) => $"Documents.Key {name}";

    private string PathOf(string storedName) =>
        IsName(storedName) ? Path.Combine(_folder, storedName[..2], storedName) : throw new ArgumentException("That is no name of a stored document.", nameof(storedName));

    private static bool IsName(string text) => text.Length == NameLength && text.All(char.IsAsciiHexDigitLower);
}
