using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BeneficiaryPortal.Web.Configuration;

namespace BeneficiaryPortal.Web.Data.Encryption;

/// <summary>One key for what is stored about people.</summary>
/// <param name="Id">Stands in front of everything sealed with it.</param>
/// <param name="Secret">32 bytes.</param>
public sealed record DataKey(string Id, byte[] Secret)
{
    public const int Length = 32;

    public static DataKey Draw(int number) => new($"k{number}", RandomNumberGenerator.GetBytes(Length));
}

/// <summary>
/// The keys of what is stored about people. They lie in a file beside the database, never in it: the newest key seals, every key opens,
/// and one key that never changes makes the blind indexes.
/// </summary>
public sealed class DataKeys : IEquatable<DataKeys>
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly IReadOnlyList<DataKey> _keys;

    public DataKeys(byte[] indexSecret, IReadOnlyList<DataKey> keys) => (IndexSecret, _keys) = (indexSecret, keys);

    /// <summary>The key that seals.</summary>
    public DataKey Newest => _keys[^1];

    internal byte[] IndexSecret { get; }

    /// <summary>Keys that nobody keeps, for models that are built without data.</summary>
    public static DataKeys Draw() => new(RandomNumberGenerator.GetBytes(DataKey.Length), [DataKey.Draw(1)]);

    /// <returns>The key of this id; null when the file has none such.</returns>
    public DataKey? Find(string id) => _keys.FirstOrDefault(key => string.Equals(key.Id, id, StringComparison.Ordinal));

    /// <summary>These keys and a new one, which seals from now on.</summary>
    public DataKeys WithNewKey() => new(IndexSecret, [.. _keys, DataKey.Draw(_keys.Count + 1)]);

    /// <exception cref="SettingsException">The file is missing, open to others, or no key file.</exception>
    public static DataKeys Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SettingsException(
                $"The key file {path}, set in Encryption:KeyFile, does not exist: make it with the command add-data-key and keep a copy apart from the database, or restore it; without it nothing stored about people can be read.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
        {
            throw new SettingsException($"The key file {path} can be read by others: take their rights away (chmod 600).");
        }

        try
        {
            var file = JsonSerializer.Deserialize<KeyFile>(File.ReadAllText(path), JsonSerializerOptions.Web);
            return file is { Index.Length: DataKey.Length, Keys.Count: > 0 } && file.Keys.All(key => key.Secret.Length == DataKey.Length)
                ? new DataKeys(file.Index, file.Keys)
                : throw new SettingsException($"The key file {path} holds no keys.");
        }
        catch (JsonException broken)
        {
            throw new SettingsException($"The key file {path} cannot be read: {broken.Message}", broken);
        }
    }

    /// <summary>The keys of this file; a missing file is made, once, however many portals start together.</summary>
    public static DataKeys ReadOrDraw(string path)
    {
        using var together = new Mutex(initiallyOwned: false, $"portal-keys-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))}");
        together.WaitOne();
        try
        {
            if (!File.Exists(path))
            {
                Draw().Write(path);
            }
        }
        finally
        {
            together.ReleaseMutex();
        }

        return Read(path);
    }

    /// <summary>Writes the file whole or not at all, for its owner alone.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(beside, options))
        {
            JsonSerializer.Serialize(file, new KeyFile(IndexSecret, _keys), JsonSerializerOptions.Web);
        }

        File.Move(beside, path, overwrite: true);
    }

    public bool Equals(DataKeys? other) =>
        other is not null
        && IndexSecret.AsSpan().SequenceEqual(other.IndexSecret)
        && _keys.Select(key => Convert.ToHexString(key.Secret)).SequenceEqual(other._keys.Select(key => Convert.ToHexString(key.Secret)), StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as DataKeys);

    public override int GetHashCode() => BitConverter.ToInt32(IndexSecret);

    private sealed record KeyFile(byte[] Index, IReadOnlyList<DataKey> Keys);
}
