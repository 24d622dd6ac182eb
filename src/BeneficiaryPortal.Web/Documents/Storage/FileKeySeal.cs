using System.Security.Cryptography;

namespace BeneficiaryPortal.Web.Documents.Storage;

/// <summary>Seals the key of one file, so that it can lie at the head of that file.</summary>
internal interface IFileKeySeal
{
    string Seal(ReadOnlySpan<byte> key, string storedName);

    /// <exception cref="CryptographicException">Sealed by another, for another file, or changed since.</exception>
    byte[] Open(string sealedKey, string storedName);
}

/// <summary>Stands in until there are keys.</summary>
internal sealed class FileKeySeal : IFileKeySeal
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Seal(ReadOnlySpan<byte> key, string storedName)
    {
        using var cipher = new AesGcm(_key, 16);
        var box = new byte[12 + key.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        cipher.Encrypt(box.AsSpan(0, 12), key, box.AsSpan(12, key.Length), box.AsSpan(12 + key.Length), System.Text.Encoding.ASCII.GetBytes(storedName));
        return Convert.ToBase64String(box);
    }

    public byte[] Open(string sealedKey, string storedName)
    {
        using var cipher = new AesGcm(_key, 16);
        var box = Convert.FromBase64String(sealedKey);
        var key = new byte[box.Length - 28];
        cipher.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, key.Length), box.AsSpan(12 + key.Length), key, System.Text.Encoding.ASCII.GetBytes(storedName));
        return key;
    }
}
