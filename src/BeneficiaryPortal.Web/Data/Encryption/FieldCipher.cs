using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeneficiaryPortal.Web.Data.Encryption;

/// <summary>
/// Seals what is stored about people: AES-256-GCM, as <c>v1.KEY.nonce, tag and cipher text</c>. A sealed text opens only where it was sealed
/// for: moved to another column, changed by one bit or cut short, it does not open at all.
/// </summary>
public sealed class FieldCipher(DataKeys keys)
{
    private const string Format = "v1";
    private static readonly int s_nonce = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int s_tag = AesGcm.TagByteSizes.MaxSize;
    private static readonly int s_head = s_nonce + s_tag;

    /// <param name="plain">What is to be kept secret.</param>
    /// <param name="purpose">Where it is stored: <c>Table.Column</c>.</param>
    public string Seal(string plain, string purpose)
    {
        var text = Encoding.UTF8.GetBytes(plain);
        var whole = new byte[s_head + text.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, s_nonce));
        using var aes = new AesGcm(keys.Newest.Secret, s_tag);
        aes.Encrypt(whole.AsSpan(0, s_nonce), text, whole.AsSpan(s_head), whole.AsSpan(s_nonce, s_tag), Bound(purpose, keys.Newest.Id));
        return $"{Format}.{keys.Newest.Id}.{Base64Url.EncodeToString(whole)}";
    }

    /// <exception cref="SealBrokenException">It was sealed for another purpose, with a key that is not here, or was changed.</exception>
    public string Open(string sealedText, string purpose)
    {
        if (sealedText.Split('.') is not [Format, var id, var content] || keys.Find(id) is not { } key)
        {
            throw new SealBrokenException($"{purpose}: sealed with a key that the key file does not hold, or not sealed at all.");
        }

        try
        {
            var whole = Base64Url.DecodeFromChars(content);
            var text = new byte[whole.Length - s_head];
            using var aes = new AesGcm(key.Secret, s_tag);
            aes.Decrypt(whole.AsSpan(0, s_nonce), whole.AsSpan(s_head), whole.AsSpan(s_nonce, s_tag), text, Bound(purpose, id));
            return Encoding.UTF8.GetString(text);
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or ArgumentException or OverflowException)
        {
            throw new SealBrokenException($"{purpose}: what is stored does not open; it was changed, or sealed for another place.", broken);
        }
    }

    private static byte[] Bound(string purpose, string keyId) => Encoding.UTF8.GetBytes($"{Format}.{keyId}.{purpose}");
}

/// <summary>Something stored about people cannot be opened. The message names the column, never its content.</summary>
public sealed class SealBrokenException : Exception
{
    public SealBrokenException()
    {
    }

    public SealBrokenException(string message)
        : base(message)
    {
    }

    public SealBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
