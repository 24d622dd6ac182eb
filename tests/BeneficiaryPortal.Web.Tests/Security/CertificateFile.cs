using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BeneficiaryPortal.Web.Tests.Security;

/// <summary>A certificate as an installer has it.</summary>
internal sealed class CertificateFile : IDisposable
{
    public CertificateFile(bool withPrivateKey)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var bare = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));
        File.WriteAllBytes(Path, (withPrivateKey ? certificate : bare).Export(X509ContentType.Pkcs12));
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
