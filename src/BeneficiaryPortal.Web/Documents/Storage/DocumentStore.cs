using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>One folder of encrypted files under random names. Whether somebody may read one is decided before it is asked for.</summary>
public sealed class DocumentStore
{
    private const string Incoming = "incoming";
    private const int NameLength = 32;

    private readonly string _folder;
    private readonly IFileKeySeal _seal;

    internal DocumentStore(DocumentSettings settings, IFileKeySeal seal) => (_folder, _seal) = (settings.Folder, seal);

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
        Directory.Exists(_folder)
            ? [.. new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => IsName(file.Name) && file.LastWriteTimeUtc < storedBefore && !named.Contains(file.Name))
                .Select(file => file.Name)
                .Order(StringComparer.Ordinal)]
            : [];

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
        catch (Exception changed) when (changed is CryptographicException or EndOfStreamException or JsonException or OverflowException or ArgumentException or FormatException)
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
            await using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = Quarantine.OwnerOnly,
                Options = FileOptions.Asynchronous,
            });
            await file.WriteAsync(SealedFormat.Header(cipher, name, _seal.Seal(key, name), JsonSerializer.SerializeToUtf8Bytes(label)), ct);
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
        var fixedPart = new byte[8];
        await file.ReadExactlyAsync(fixedPart, ct);
        if (!fixedPart.AsSpan().StartsWith(SealedFormat.Magic))
        {
            throw new CryptographicException("It is no stored document.");
        }

        var sealedKey = new byte[BinaryPrimitives.ReadUInt16BigEndian(fixedPart.AsSpan(4))];
        var sealedLabel = new byte[BinaryPrimitives.ReadUInt16BigEndian(fixedPart.AsSpan(6))];
        await file.ReadExactlyAsync(sealedKey, ct);
        await file.ReadExactlyAsync(sealedLabel, ct);
        var key = _seal.Open(Encoding.UTF8.GetString(sealedKey), name);
        var cipher = new AesGcm(key, SealedFormat.TagSize);
        CryptographicOperations.ZeroMemory(key);
        var label = JsonSerializer.Deserialize<DocumentLabel>(SealedFormat.OpenLabel(cipher, name, sealedLabel)) ?? throw new CryptographicException("The label is missing.");
        var content = new SealedStream(file, cipher, name, file.Position);
        content.Verify();
        return new StoredDocument(label, content);
    }

    private string PathOf(string storedName) =>
        IsName(storedName) ? Path.Combine(_folder, storedName[..2], storedName) : throw new ArgumentException("That is no name of a stored document.", nameof(storedName));

    private static bool IsName(string text) => text.Length == NameLength && text.All(char.IsAsciiHexDigitLower);
}
