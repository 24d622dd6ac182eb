using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using BeneficiaryPortal.Web.Configuration;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace BeneficiaryPortal.Web.Security;

/// <summary>The keys of cookies and forms lie in the database, so every node reads what another wrote, wrapped by a certificate that does not.</summary>
internal static class KeyRing
{
    private const string Certificate = "DataProtection:Certificate";
    private const string CertificatePassword = "DataProtection:CertificatePassword";
    private const string AllowUnencryptedKeys = "DataProtection:AllowUnencryptedKeys";

    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("BeneficiaryPortal");
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceScopeFactory>((options, scopes) => options.XmlRepository = new StoredKeys(scopes));
        if (builder.Configuration[Certificate] is { Length: > 0 } path)
        {
            protection.ProtectKeysWithCertificate(Load(Path.GetFullPath(path, builder.Environment.ContentRootPath), builder.Configuration[CertificatePassword]));
        }
        else if (!builder.Environment.IsDevelopment() && !builder.Configuration.GetValue<bool>(AllowUnencryptedKeys))
        {
            throw new SettingsException(
                $"The keys of cookies and forms would lie in the database unencrypted: set {Certificate} to a PKCS#12 file, or {AllowUnencryptedKeys} to true if the database itself is encrypted.");
        }
    }

    private static X509Certificate2 Load(string path, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new SettingsException($"The certificate {path}, set in {Certificate}, has no private key; without it nothing that was encrypted can be read.");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The certificate {path}, set in {Certificate}, cannot be read: {unreadable.Message}", unreadable);
        }
    }
}

/// <summary>Where the framework keeps its keys.</summary>
internal sealed class StoredKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<PortalDb>().Keys.Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        db.Keys.Add(new StoredKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
