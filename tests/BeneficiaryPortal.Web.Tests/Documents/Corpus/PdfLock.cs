using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BeneficiaryPortal.Web.Tests.Documents.Corpus;

/// <summary>The oldest encryption of PDF (40 bits): a file that needs a password, or one that only forbids printing.</summary>
internal sealed class PdfLock
{
    private static readonly byte[] s_padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] s_id = Convert.FromHexString("000102030405060708090A0B0C0D0E0F");
    private readonly byte[] _key;

    public PdfLock(string userPassword)
    {
        var owner = Rc4(Md5(Padded("the owner"))[..5], Padded(userPassword));
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, -44);
        _key = Md5(Bytes.Join(Padded(userPassword), owner, permissions, s_id))[..5];
        Trailer = $"/ID[<{Convert.ToHexString(s_id)}><{Convert.ToHexString(s_id)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<{Convert.ToHexString(owner)}>/U<{Convert.ToHexString(Rc4(_key, s_padding))}>>>";
    }

    public string Trailer { get; }

    public byte[] Encrypt(int number, byte[] content) =>
        Rc4(Md5(Bytes.Join(_key, [(byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0]))[..10], content);

    private static byte[] Padded(string password) => Bytes.Join(Bytes.Of(password), s_padding)[..32];

#pragma warning disable CA5351 // The format is what it is
    private static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[bytes.Length];
        for (int n = 0, i = 0, j = 0; n < bytes.Length; n++)
        {
            i = (i + 1) & 0xFF;
            j = (j + state[i]) & 0xFF;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(bytes[n] ^ state[(state[i] + state[j]) & 0xFF]);
        }

        return result;
    }
}
