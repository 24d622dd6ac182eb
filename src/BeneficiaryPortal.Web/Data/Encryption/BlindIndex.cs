using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BeneficiaryPortal.Web.Data.Encryption;

/// <summary>Finds a sealed value without opening it: HMAC-SHA256 of its canonical form, with a key of its own. Equal values have equal indexes, and nothing else is told.</summary>
public sealed class BlindIndex(DataKeys keys)
{
    /// <summary>32 bytes in base64url.</summary>
    public const int Length = 43;

    /// <param name="canonical">The value in its one canonical form.</param>
    /// <param name="purpose">What it is: the same digits as identity and as mobile number have nothing in common.</param>
    public string Of(string canonical, string purpose) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(keys.IndexSecret, Encoding.UTF8.GetBytes($"{purpose}\n{canonical}")));
}
